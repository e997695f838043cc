package io.otvet.staff.web;

import io.otvet.kernel.NotFound;
import io.otvet.kernel.Page;
import io.otvet.staff.Session;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sessions")
class SessionsController {

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    record SessionBody(
            String id, String device, String address, Instant createdAt, Instant lastSeenAt, boolean current) {

        static SessionBody of(Session session, SignedIn who) {
            return new SessionBody(
                    session.id().toString(),
                    session.device(),
                    session.address(),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.id().equals(who.session()));
        }
    }

    @GetMapping
    Page<SessionBody> list(SignedIn who) {
        return new Page<>(
                sessions.of(who).stream()
                        .map(session -> SessionBody.of(session, who))
                        .toList(),
                null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(SignedIn who, @PathVariable String id) {
        sessions.end(who, parse(id));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound("staff.no-such-session");
        }
    }
}
