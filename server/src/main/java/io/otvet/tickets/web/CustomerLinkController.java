package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.tickets.CustomerLinks;
import io.otvet.tickets.Tickets;
import java.net.URI;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link to the customer's own page of a ticket. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/customer-link")
class CustomerLinkController {

    private final Tickets tickets;
    private final CustomerLinks links;

    CustomerLinkController(Tickets tickets, CustomerLinks links) {
        this.tickets = tickets;
        this.links = links;
    }

    record CustomerLink(URI url) {}

    @GetMapping
    CustomerLink find(Access who, @PathVariable String id) {
        return new CustomerLink(links.of(who, tickets.idOf(who, id)));
    }

    /** Every copy of the former link opens nothing any more; answers the one that holds from now on. */
    @DeleteMapping
    CustomerLink withdraw(Access who, @PathVariable String id) {
        return new CustomerLink(links.withdraw(who, tickets.idOf(who, id)));
    }
}
