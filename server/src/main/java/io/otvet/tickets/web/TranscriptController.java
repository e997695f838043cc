package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.templating.PageTexts;
import io.otvet.templating.Pages;
import io.otvet.tickets.Transcripts;
import io.otvet.tickets.Transcripts.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A ticket to give away: as data, or as a page to print or keep as PDF. Never a note. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class TranscriptController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Transcripts transcripts;
    private final Pages pages;
    private final MessageSource texts;

    TranscriptController(Transcripts transcripts, Pages pages, MessageSource texts) {
        this.transcripts = transcripts;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/transcript")
    ResponseEntity<Transcript> data(Access who, @PathVariable String id) {
        Transcript transcript = transcripts.of(who, id);
        String name = "ticket-" + transcript.ticket().number() + ".json";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(transcript);
    }

    /** @param zone in which times are told, such as Europe/Moscow */
    @GetMapping("/transcript/page")
    ResponseEntity<String> page(
            Access who,
            @PathVariable String id,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "UTC") String zone) {
        PageTexts words = new PageTexts(texts, Locale.of(lang.equals("ru") ? "ru" : "en"));
        TranscriptView view = new TranscriptView(transcripts.of(who, id), words, zone(zone));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .body(pages.render("tickets/transcript", Map.of("texts", words, "view", view)));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
