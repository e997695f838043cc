package io.otvet.channels.email.web;

import io.otvet.channels.email.Suspended;
import io.otvet.channels.email.SuspendedContents;
import io.otvet.channels.email.SuspendedMail;
import io.otvet.kernel.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SuspendedController {

    private static final int MOST = 200;

    private final Suspended suspended;
    private final SuspendedContents contents;

    SuspendedController(Suspended suspended, SuspendedContents contents) {
        this.suspended = suspended;
        this.contents = contents;
    }

    record SuspendedList(List<SuspendedMail> items) {}

    /** @param always what these senders write is to be taken from now on */
    record SuspendedReleases(
            @NotEmpty @Size(max = MOST) List<String> ids,
            @Nullable Boolean always) {}

    record SuspendedChoice(@NotEmpty @Size(max = MOST) List<String> ids) {}

    record Released(int count) {}

    @GetMapping("/suspended")
    SuspendedList list(Access access, @RequestParam(required = false) @Nullable String kind) {
        return new SuspendedList(suspended.list(access, kind, MOST));
    }

    @GetMapping("/suspended/{id}")
    SuspendedMail find(Access access, @PathVariable String id) {
        return suspended.find(access, id);
    }

    @GetMapping("/suspended/{id}/content")
    SuspendedContents.Content content(Access access, @PathVariable String id) {
        return contents.read(access, id);
    }

    @GetMapping("/suspended/{id}/original")
    ResponseEntity<String> original(Access access, @PathVariable String id) {
        return ForeignPage.of(contents.page(access, id));
    }

    /** As text, so that no browser makes anything of it. */
    @GetMapping("/suspended/{id}/raw")
    ResponseEntity<byte[]> raw(Access access, @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(suspended.raw(access, id));
    }

    @PostMapping("/suspended-releases")
    Released release(Access access, @Valid @RequestBody SuspendedReleases releases) {
        return new Released(suspended.release(access, releases.ids(), Boolean.TRUE.equals(releases.always())));
    }

    @PostMapping("/suspended-discards")
    Released discard(Access access, @Valid @RequestBody SuspendedChoice choice) {
        return new Released(suspended.discard(access, choice.ids()));
    }

    @PostMapping("/suspended-recalls")
    Released recall(Access access, @Valid @RequestBody SuspendedChoice choice) {
        return new Released(suspended.recall(access, choice.ids()));
    }
}
