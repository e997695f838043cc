package io.otvet.tickets.spi;

import io.otvet.kernel.Cause;
import io.otvet.tickets.TicketId;

/**
 * Something that is done to a ticket after each change of it; a bean of the module that owns the doing.
 *
 * <ul>
 *   <li>Reactions of one ticket run one after the other: by stage, then by bean order. Never two at once.
 *   <li>A stage is one transaction and commits once; a crash repeats it from its beginning.
 *   <li>What a reaction changes puts the ticket into its lane again only when another actor than the lane did it.
 * </ul>
 */
public interface TicketReaction {

    Stage stage();

    void react(TicketId ticket, Cause cause);
}
