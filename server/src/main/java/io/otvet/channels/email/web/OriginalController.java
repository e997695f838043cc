package io.otvet.channels.email.web;

import io.otvet.channels.email.Originals;
import io.otvet.kernel.Access;
import io.otvet.tickets.MessageId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages/{id}/original")
class OriginalController {

    /** Nothing runs and nothing is fetched; links open elsewhere. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Originals originals;

    OriginalController(Originals originals) {
        this.originals = originals;
    }

    @GetMapping
    ResponseEntity<String> show(
            Access access, @PathVariable String id, @RequestParam(defaultValue = "0") String images) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(originals.page(access, MessageId.parse(id), images.equals("1")));
    }
}
