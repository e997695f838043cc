package io.otvet.portal.web;

import io.otvet.kernel.SourceNetwork;
import io.otvet.portal.Knocks;
import io.otvet.portal.Knocks.Door;
import io.otvet.tickets.CustomerLinks;
import io.otvet.tickets.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a ticket's page by its link; whoever tries many wrong ones is not asked any more. */
@Component
class Doors {

    private final CustomerLinks links;
    private final Knocks knocks;

    Doors(CustomerLinks links, Knocks knocks) {
        this.links = links;
        this.knocks = knocks;
    }

    boolean isShut(HttpServletRequest request) {
        return knocks.isTooMuch(Door.WRONG_LINK, SourceNetwork.of(request.getRemoteAddr()));
    }

    Optional<TicketId> open(String link, HttpServletRequest request) {
        Optional<TicketId> ticket = links.ticket(link);
        if (ticket.isEmpty()) {
            wrong(request);
        }
        return ticket;
    }

    void wrong(HttpServletRequest request) {
        knocks.count(Door.WRONG_LINK, SourceNetwork.of(request.getRemoteAddr()));
    }
}
