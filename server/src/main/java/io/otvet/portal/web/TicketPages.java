package io.otvet.portal.web;

import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTicket;
import io.otvet.tickets.CustomerTickets;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page of one ticket, after a look and after an answer alike; or the kind word for who has no link to it. */
@Component
class TicketPages {

    private final Doors doors;
    private final CustomerTickets tickets;
    private final Sites sites;
    private final PageLanguages languages;
    private final PortalPages pages;

    TicketPages(Doors doors, CustomerTickets tickets, Sites sites, PageLanguages languages, PortalPages pages) {
        this.doors = doors;
        this.tickets = tickets;
        this.sites = sites;
        this.languages = languages;
        this.pages = pages;
    }

    static String path(String link) {
        return "/my/tickets/" + link;
    }

    /** Answers by {@code answer} when the link opens a ticket. */
    ResponseEntity<?> open(String link, HttpServletRequest request, Function<TicketId, ResponseEntity<?>> answer) {
        if (doors.isShut(request)) {
            return pages.tooMuch(languages.of(request));
        }
        Optional<TicketId> ticket = doors.open(link, request);
        return ticket.isPresent() ? answer.apply(ticket.get()) : nothingHere(request);
    }

    ResponseEntity<?> nothingHere(HttpServletRequest request) {
        return pages.nothingHere(languages.of(request));
    }

    PageTexts texts(CustomerTicket ticket, HttpServletRequest request) {
        return languages.of(request, site(ticket).languages());
    }

    Optional<CustomerTicket> ticket(TicketId id, @Nullable MessageId before) {
        return tickets.find(id, before);
    }

    ResponseEntity<String> show(int status, CustomerTicket ticket, PageTexts texts, String path, AnswerView answer) {
        Site site = site(ticket);
        TicketView view = TicketViews.of(ticket, site, sites.opening(site).orElse(null), texts, path);
        return pages.page(status, "portal/ticket", Map.of("texts", texts, "ticket", view, "answer", answer));
    }

    private Site site(CustomerTicket ticket) {
        return sites.find(ticket.site()).orElseGet(sites::standard);
    }
}
