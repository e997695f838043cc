/**
 * Tickets: what customers asked and what was answered, hidden notes, drafts, tags, assignment, and every change as a
 * row. A message comes in by {@link io.otvet.tickets.Intake} and goes out by {@link io.otvet.tickets.Replies};
 * whoever wants to react to a change joins the lane with a {@link io.otvet.tickets.spi.TicketReaction}. It knows no
 * channel: it neither reads nor sends mail.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "settings",
            "audit",
            "jobs",
            "files",
            "files::spi",
            "filters",
            "filters::spi",
            "templating",
            "search",
            "search::spi",
            "realtime",
            "staff",
            "staff::absence",
            "customers",
            "customers::spi",
            "sites",
            "notifications"
        })
package io.otvet.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
