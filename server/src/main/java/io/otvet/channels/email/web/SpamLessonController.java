package io.otvet.channels.email.web;

import io.otvet.channels.email.SpamLessons;
import io.otvet.channels.email.SpamLessons.Lesson;
import io.otvet.channels.email.SpamLessons.Outcome;
import io.otvet.channels.email.SpamLessons.Source;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/spam-lessons")
class SpamLessonController {

    private static final int MOST = 1_000;

    private final SpamLessons lessons;

    SpamLessonController(SpamLessons lessons) {
        this.lessons = lessons;
    }

    /** One of raw, ticket and suspended says which mail is meant. */
    record SpamLesson(
            @Nullable String raw,
            @Nullable String ticket,
            @Nullable String suspended,
            @Nullable Boolean spam) {}

    record SpamLessonBody(
            @Nullable String raw,
            @Nullable String ticket,
            @Nullable String suspended,
            @Nullable Boolean spam,
            @Nullable @Size(max = MOST) List<SpamLesson> lessons) {

        List<SpamLesson> all() {
            return lessons == null ? List.of(new SpamLesson(raw, ticket, suspended, spam)) : lessons;
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome teach(Access access, @Valid @RequestBody SpamLessonBody body) {
        return lessons.teach(
                access, body.all().stream().map(SpamLessonController::lesson).toList());
    }

    /** The body is the mail itself, byte for byte. */
    @PostMapping(consumes = "message/rfc822")
    Outcome teachMail(Access access, @RequestParam boolean spam, @RequestBody byte[] mail) {
        return lessons.teach(access, List.of(new Lesson(new Source.Raw(mail), spam)));
    }

    private static Lesson lesson(SpamLesson lesson) {
        if (lesson.spam() == null) {
            throw new Invalid("spam", "kernel.required");
        }
        List<Source> sources = Stream.of(
                        lesson.raw() == null ? null : new Source.Raw(SpamLessons.bytes(lesson.raw())),
                        lesson.ticket() == null ? null : new Source.OfTicket(lesson.ticket()),
                        lesson.suspended() == null ? null : new Source.OfSuspended(lesson.suspended()))
                .filter(Objects::nonNull)
                .map(source -> (Source) source)
                .toList();
        if (sources.size() != 1) {
            throw new Invalid("raw", "channels.one-mail-to-a-lesson");
        }
        return new Lesson(sources.getFirst(), lesson.spam());
    }
}
