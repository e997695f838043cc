package io.otvet.portal.web;

import io.otvet.files.FileId;
import io.otvet.files.FileRef;
import io.otvet.files.Files;
import io.otvet.tickets.CustomerTickets;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of a ticket for those who have its link; an id alone opens nothing. */
@RestController
class TicketFileController {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final TicketPages pages;
    private final CustomerTickets tickets;
    private final Files files;

    TicketFileController(TicketPages pages, CustomerTickets tickets, Files files) {
        this.pages = pages;
        this.tickets = tickets;
        this.files = files;
    }

    @GetMapping("/my/tickets/{link}/files/{id}")
    ResponseEntity<?> download(@PathVariable String link, @PathVariable String id, HttpServletRequest request) {
        return pages.open(link, request, ticket -> {
            Optional<FileRef> file =
                    id.matches("[0-9a-f-]{36}") ? tickets.file(ticket, FileId.parse(id)) : Optional.empty();
            return file.isPresent() ? content(file.get()) : pages.nothingHere(request);
        });
    }

    /** Only plain pictures are shown in place; anything else is saved, and nothing in it may run. */
    private ResponseEntity<InputStreamResource> content(FileRef file) {
        ContentDisposition.Builder how =
                SHOWN.contains(file.contentType()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(new InputStreamResource(files.open(file.id())));
    }
}
