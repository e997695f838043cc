/**
 * What customers see of us: server-rendered pages that work without scripts. It composes what other modules know and
 * owns no rules: what a customer may see of a ticket is said by {@link io.otvet.tickets.CustomerTickets}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "settings",
            "jobs",
            "files",
            "mail",
            "templating",
            "calendar",
            "customers",
            "sites",
            "tickets"
        })
package io.otvet.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
