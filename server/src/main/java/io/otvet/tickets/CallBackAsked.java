package io.otvet.tickets;

import io.otvet.sites.SiteId;

/**
 * Somebody whose ticket this is wants to be called; told by the channel that heard it, in the transaction that opens
 * the ticket.
 *
 * @param phone as it was typed
 * @param wish when and what about, in their words; may be empty
 */
public record CallBackAsked(TicketId ticket, SiteId site, String name, String phone, String wish) {}
