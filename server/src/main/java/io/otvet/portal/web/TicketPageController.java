package io.otvet.portal.web;

import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTicket;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own page of a ticket: whoever has the link is let in. */
@RestController
class TicketPageController {

    private final TicketPages pages;

    TicketPageController(TicketPages pages) {
        this.pages = pages;
    }

    /** @param answered what has just been done, for the word about it */
    @GetMapping("/my/tickets/{link}")
    ResponseEntity<?> show(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String answered,
            HttpServletRequest request) {
        return pages.open(link, request, id -> page(id, link, mark(before), answered, request));
    }

    private ResponseEntity<?> page(
            TicketId id, String link, @Nullable MessageId before, String answered, HttpServletRequest request) {
        Optional<CustomerTicket> found = pages.ticket(id, before);
        if (found.isEmpty()) {
            return pages.nothingHere(request);
        }
        PageTexts texts = pages.texts(found.get(), request);
        AnswerView answer = AnswerView.fresh(answered, texts);
        return pages.show(200, found.get(), texts, TicketPages.path(link), answer);
    }

    private static @Nullable MessageId mark(String before) {
        return before.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? MessageId.parse(before) : null;
    }
}
