package io.otvet.realtime.web;

import io.otvet.kernel.Access;
import io.otvet.realtime.Streams;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The request's own (virtual) thread writes for as long as the stream is open. */
@RestController
class EventController {

    private final Streams streams;

    EventController(Streams streams) {
        this.streams = streams;
    }

    /** {@code age}: for how many milliseconds the caller has been reading, when it has seen no event yet. */
    @GetMapping("/api/v1/events")
    void events(
            Access who,
            Principal principal,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable Long age,
            HttpServletResponse response)
            throws IOException {
        streams.requireRoom();
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Streams.Known known = new Streams.Known(last, age == null ? null : Duration.ofMillis(age));
        streams.write(who, principal.getName(), known, response.getOutputStream());
    }
}
