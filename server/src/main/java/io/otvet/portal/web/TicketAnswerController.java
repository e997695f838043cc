package io.otvet.portal.web;

import io.otvet.kernel.Refusal;
import io.otvet.kernel.SourceNetwork;
import io.otvet.portal.Answer;
import io.otvet.portal.Answers;
import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTicket;
import io.otvet.tickets.TicketId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes a customer's answer from the page. Whatever goes wrong, what was typed comes back with a sentence about it. */
@RestController
class TicketAnswerController {

    private static final Logger log = LoggerFactory.getLogger(TicketAnswerController.class);

    private final TicketPages pages;
    private final Answers answers;

    TicketAnswerController(TicketPages pages, Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @PostMapping(value = "/my/tickets/{link}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> answer(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String stamp,
            @RequestParam(defaultValue = "") String act,
            MultipartHttpServletRequest request) {
        return pages.open(link, request, id -> take(id, link, new Sent(text, stamp, act), request));
    }

    private record Sent(String text, String stamp, String act) {

        Optional<UUID> knownStamp() {
            return stamp.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? Optional.of(UUID.fromString(stamp))
                    : Optional.empty();
        }
    }

    private ResponseEntity<?> take(TicketId id, String link, Sent sent, MultipartHttpServletRequest request) {
        Optional<CustomerTicket> ticket = pages.ticket(id, null);
        if (ticket.isEmpty()) {
            return pages.nothingHere(request);
        }
        PageTexts texts = pages.texts(ticket.get(), request);
        Again again =
                new Again(ticket.get(), texts, link, sent, !uploads(request).isEmpty());
        Optional<UUID> stamp = sent.knownStamp();
        return stamp.isEmpty() ? again(422, again, texts.of("portal.page-old")) : write(again, stamp.get(), request);
    }

    /** @param files whether some were sent: a browser does not send them again by itself */
    private record Again(CustomerTicket ticket, PageTexts texts, String link, Sent sent, boolean files) {}

    private ResponseEntity<?> write(Again again, UUID stamp, MultipartHttpServletRequest request) {
        Answer answer = new Answer(
                stamp,
                again.sent().text(),
                uploads(request),
                Answer.Then.of(again.sent().act()),
                SourceNetwork.of(request.getRemoteAddr()));
        try {
            answers.take(again.ticket().id(), answer);
            String done = answer.then().name().toLowerCase(Locale.ROOT);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(TicketPages.path(again.link()) + "?lang="
                            + again.texts().language() + "&answered=" + done))
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (Refusal refusal) {
            return again(refusal.kind().status(), again, AnswerView.said(refusal, again.texts()));
        } catch (RuntimeException e) {
            log.warn("an answer could not be taken: {}", e.toString());
            return again(503, again, again.texts().of("portal.failed"));
        }
    }

    private ResponseEntity<?> again(int status, Again again, String trouble) {
        Sent sent = again.sent();
        String stamp = sent.knownStamp()
                .map(UUID::toString)
                .orElseGet(() -> UUID.randomUUID().toString());
        AnswerView answer = new AnswerView(stamp, sent.text(), trouble, again.files(), "");
        return pages.show(status, again.ticket(), again.texts(), TicketPages.path(again.link()), answer);
    }

    private static List<Answer.Upload> uploads(MultipartHttpServletRequest request) {
        return request.getFiles("files").stream()
                .filter(file -> !file.isEmpty())
                .map(file -> new Answer.Upload(
                        String.valueOf(file.getOriginalFilename()),
                        String.valueOf(file.getContentType()),
                        file.getSize(),
                        file::getInputStream))
                .toList();
    }
}
