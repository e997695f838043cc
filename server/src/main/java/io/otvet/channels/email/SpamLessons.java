package io.otvet.channels.email;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.Messages;
import io.otvet.tickets.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teaches the filter by hand: from mails of elsewhere, from tickets, from what was set aside. */
@Component
public class SpamLessons {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\r\\n]{4,}={0,2}\\s*");
    private static final int NEWEST_FEW = 50;

    private final Learning learning;
    private final Suspended suspended;
    private final Tickets tickets;
    private final Messages messages;
    private final Originals originals;
    private final AuditLog audit;

    SpamLessons(
            Learning learning,
            Suspended suspended,
            Tickets tickets,
            Messages messages,
            Originals originals,
            AuditLog audit) {
        this.learning = learning;
        this.suspended = suspended;
        this.tickets = tickets;
        this.messages = messages;
        this.originals = originals;
        this.audit = audit;
    }

    /** Where the mail of a lesson is. */
    public sealed interface Source {
        /** The mail itself. */
        record Raw(byte[] mail) implements Source {}

        /** Its first mail; by id or number. */
        record OfTicket(String reference) implements Source {}

        record OfSuspended(String id) implements Source {}
    }

    public record Lesson(Source source, boolean spam) {}

    /** @param learned how many of them could be read as mail */
    public record Outcome(int learned, int unreadable) {}

    /** All of them or, when one names nothing that is there, none. */
    @Transactional
    public Outcome teach(Access who, List<Lesson> lessons) {
        who.require(Permission.SUSPENDED_RELEASE);
        int learned = 0;
        for (Lesson lesson : lessons) {
            byte[] mail = mail(who, lesson.source());
            if (learning.teach(RawStore.sha256(mail), mail, lesson.spam())) {
                learned++;
            }
        }
        audit.record(who, "channels.spam-taught", "spam-filter", Map.of("lessons", learned));
        return new Outcome(learned, lessons.size() - learned);
    }

    private byte[] mail(Access who, Source source) {
        return switch (source) {
            case Source.Raw(byte[] mail) -> mail;
            case Source.OfSuspended(String id) -> suspended.raw(who, id);
            case Source.OfTicket(String reference) ->
                ofTicket(who, reference).orElseThrow(() -> new Invalid("ticket", "channels.ticket-without-mail"));
        };
    }

    private Optional<byte[]> ofTicket(Access who, String reference) {
        return messages.page(who, tickets.idOf(who, reference), null, NEWEST_FEW).items().stream()
                .filter(message -> message.kind().equals("customer") && message.hasOriginal())
                .findFirst()
                .map(message -> originals.raw(who, new MessageId(UUID.fromString(message.id()))));
    }

    /** A mail as JSON carries it: its text, or Base64 of its bytes, which no mail looks like. */
    public static byte[] bytes(String raw) {
        return BASE64.matcher(raw).matches()
                ? Base64.getMimeDecoder().decode(raw)
                : raw.getBytes(StandardCharsets.UTF_8);
    }
}
