package io.otvet.channels.email;

import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.kernel.Access;
import io.otvet.mail.MailPart;
import io.otvet.mail.ParsedMail;
import io.otvet.notifications.spi.AnswerAddresses;
import io.otvet.staff.Staff;
import io.otvet.tickets.Edits;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.NewReply;
import io.otvet.tickets.Notes;
import io.otvet.tickets.Replies;
import io.otvet.tickets.TicketEdit;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Writes what an agent answered to a notice by mail: a reply to the customer, or with {@code /note} in the first lines
 * a hidden note; {@code /solve} solves the ticket. Only what stands above the notice itself; the same mail is the same
 * reply.
 */
@Component
class AgentMail {

    private static final Pattern INTRODUCTION = Pattern.compile("(?:^|\\n)[^\\n]*@[^\\n]*:$");

    private final Staff staff;
    private final Replies replies;
    private final Notes notes;
    private final Edits edits;
    private final Files files;

    AgentMail(Staff staff, Replies replies, Notes notes, Edits edits, Files files) {
        this.staff = staff;
        this.replies = replies;
        this.notes = notes;
        this.edits = edits;
        this.files = files;
    }

    /** @param text without the commands */
    record Told(boolean note, boolean solve, String text) {

        static Told of(String text) {
            boolean note = false;
            boolean solve = false;
            List<String> lines = text.strip().lines().toList();
            int line = 0;
            for (; line < lines.size() && lines.get(line).strip().startsWith("/"); line++) {
                switch (lines.get(line).strip().toLowerCase(Locale.ROOT)) {
                    case "/note", "/заметка" -> note = true;
                    case "/solve", "/решено" -> solve = true;
                    default -> {
                        return new Told(note, solve, rest(lines, line));
                    }
                }
            }
            return new Told(note, solve, rest(lines, line));
        }

        private static String rest(List<String> lines, int from) {
            return String.join("\n", lines.subList(from, lines.size())).strip();
        }
    }

    /**
     * Empty when only the status was changed.
     *
     * @param hash of the mail, by which one without a Message-ID is known again
     */
    Optional<MessageId> take(Verdict.ByAgent by, ParsedMail mail, String hash) {
        Access who = staff.accessOf(by.agent());
        Told told = Told.of(above(mail.text()));
        String key = "mail:" + Objects.requireNonNullElse(mail.messageId(), hash);
        List<FileId> attachments = attachments(who, mail);
        if (told.text().isEmpty() && attachments.isEmpty()) {
            if (told.solve()) {
                edits.change(who, by.ticket(), solved());
            }
            return Optional.empty();
        }
        if (!told.note()) {
            String status = told.solve() ? "solved" : null;
            return Optional.of(
                    replies.reply(who, by.ticket(), new NewReply(told.text(), null, attachments, status, null, key)));
        }
        MessageId note = notes.write(who, by.ticket(), told.text(), null, attachments, key);
        if (told.solve()) {
            edits.change(who, by.ticket(), solved());
        }
        return Optional.of(note);
    }

    private static TicketEdit solved() {
        return TicketEdit.status("solved", null);
    }

    /** The notice below, and the line by which a mail program introduces it, are not the agent's. */
    private static String above(String text) {
        int mark = text.indexOf(AnswerAddresses.CUT);
        String own = mark < 0 ? text : text.substring(0, text.lastIndexOf('\n', mark) + 1);
        return INTRODUCTION.matcher(own.stripTrailing()).replaceFirst("");
    }

    private List<FileId> attachments(Access who, ParsedMail mail) {
        return mail.attachments().stream()
                .filter(part -> !part.folded())
                .map(part -> file(who, part))
                .toList();
    }

    private FileId file(Access who, MailPart part) {
        return files.store(who.actor(), part.name(), part.contentType(), new ByteArrayInputStream(part.content()))
                .id();
    }
}
