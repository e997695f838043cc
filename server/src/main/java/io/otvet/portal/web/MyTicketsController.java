package io.otvet.portal.web;

import io.otvet.customers.CustomerId;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SourceNetwork;
import io.otvet.portal.CustomerSessions;
import io.otvet.portal.SignInMails;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTickets;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All tickets of a customer who signed in; for everybody else the way in. */
@RestController
@RequestMapping("/my")
class MyTicketsController {

    private final CustomerSessions sessions;
    private final CustomerCookie cookie;
    private final CustomerTickets tickets;
    private final SignInMails mails;
    private final Sites sites;
    private final PageLanguages languages;
    private final PortalPages pages;

    MyTicketsController(
            CustomerSessions sessions,
            CustomerCookie cookie,
            CustomerTickets tickets,
            SignInMails mails,
            Sites sites,
            PageLanguages languages,
            PortalPages pages) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tickets = tickets;
        this.mails = mails;
        this.sites = sites;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request) {
        PageTexts texts = languages.of(request);
        Optional<CustomerId> customer = cookie.read(request).flatMap(sessions::customer);
        if (customer.isPresent()) {
            return list(customer.get(), texts);
        }
        return request.getParameter("asked") == null
                ? ask(200, texts, "", "")
                : page(200, texts, "portal/asked", Map.of());
    }

    /** Answered alike whether the address is known or not. */
    @PostMapping
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        PageTexts texts = languages.of(request);
        Optional<EmailAddress> address = EmailAddress.parse(email.strip());
        if (address.isEmpty()) {
            return ask(422, texts, email, texts.of("portal.not-an-email"));
        }
        if (!mails.ask(address.get(), texts.language(), SourceNetwork.of(request.getRemoteAddr()))) {
            return ask(429, texts, email, texts.of("portal.too-many-links"));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/my?asked&lang=" + texts.language()))
                .build();
    }

    private ResponseEntity<String> ask(int status, PageTexts texts, String typed, String trouble) {
        return page(status, texts, "portal/ask", Map.of("typed", typed, "trouble", trouble));
    }

    private ResponseEntity<String> list(CustomerId customer, PageTexts texts) {
        List<TicketLine> lines = tickets.of(customer).stream()
                .map(line -> TicketLine.of(line, site(line), texts))
                .toList();
        return page(200, texts, "portal/tickets", Map.of("lines", lines));
    }

    private Site site(CustomerTickets.Line line) {
        return sites.find(line.site()).orElseGet(sites::standard);
    }

    private ResponseEntity<String> page(int status, PageTexts texts, String template, Map<String, Object> more) {
        return pages.house(status, texts, template, more);
    }
}
