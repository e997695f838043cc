package io.otvet.portal.web;

import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTicket;
import io.otvet.tickets.CustomerTickets;
import io.otvet.tickets.MessageId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own page of a ticket: whoever has the link is let in. */
@RestController
@RequestMapping("/my/tickets/{link}")
class TicketPageController {

    private final Doors doors;
    private final CustomerTickets tickets;
    private final Sites sites;
    private final PageLanguages languages;
    private final PortalPages pages;

    TicketPageController(
            Doors doors, CustomerTickets tickets, Sites sites, PageLanguages languages, PortalPages pages) {
        this.doors = doors;
        this.tickets = tickets;
        this.sites = sites;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request) {
        if (doors.isShut(request)) {
            return pages.tooMuch(languages.of(request));
        }
        Optional<CustomerTicket> found =
                doors.open(link, request).flatMap(id -> tickets.find(id, before == null ? null : mark(before)));
        return found.isEmpty() ? pages.nothingHere(languages.of(request)) : page(found.get(), link, request);
    }

    private ResponseEntity<String> page(CustomerTicket ticket, String link, HttpServletRequest request) {
        Site site = sites.find(ticket.site()).orElseGet(sites::standard);
        PageTexts texts = languages.of(request, site.languages());
        TicketView view = TicketViews.of(ticket, site, texts, "/my/tickets/" + link);
        return pages.page(200, "portal/ticket", Map.of("texts", texts, "ticket", view));
    }

    private static @Nullable MessageId mark(String before) {
        return before.matches("[0-9a-f-]{36}") ? MessageId.parse(before) : null;
    }
}
