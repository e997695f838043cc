package io.otvet.tickets;

import io.otvet.files.FileId;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import io.otvet.kernel.SafeHtml;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hidden notes: agents see them, and nothing that leaves the house ever holds one. */
@Component
public class Notes {

    private final Desk desk;
    private final Attached attached;

    Notes(Desk desk, Attached attached) {
        this.desk = desk;
        this.attached = attached;
    }

    /** @param key repeated with the same key it is the same note */
    @Transactional
    public MessageId write(
            Access who,
            TicketId id,
            String text,
            @Nullable SafeHtml html,
            List<FileId> attachments,
            @Nullable String key) {
        who.require(Permission.TICKETS_WRITE);
        Ticket ticket = desk.lock(id, who);
        Optional<MessageId> written = desk.sent(who, key);
        if (written.isPresent()) {
            return written.get();
        }
        if (text.isBlank() && html == null && attachments.isEmpty()) {
            throw new Invalid("text", "tickets.nothing-written");
        }
        NewMessage note = NewMessage.note(who.actor(), Plain.text(text), html);
        ticket.takesNote();
        desk.add(ticket, note, desk.now());
        desk.remember(who, key, note.id());
        attached.hang(who.actor(), attachments, html, note.id());
        desk.tell(new NoteWritten(ticket.id(), note.id(), who.actor()));
        return note.id();
    }
}
