package io.otvet.lexicons;

import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
import io.otvet.kernel.Access;
import io.otvet.kernel.Cause;
import io.otvet.notifications.Notice;
import io.otvet.notifications.Notifications;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.tickets.CustomerReplied;
import io.otvet.tickets.Edits;
import io.otvet.tickets.Level;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.Messages;
import io.otvet.tickets.TicketEdit;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.TicketOpened;
import io.otvet.tickets.TicketRow;
import io.otvet.tickets.Tickets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads each message of a customer for the phrases of the lexicons, aside: taking it in does not wait for it. What is
 * found tags the ticket; a threat makes it critical, and managers hear of it with the words.
 */
@Component
class Reading implements JobKind<Reading.Written> {

    private static final String NAME = "lexicons.read";
    private static final Access ROBOT = Access.robot("lexicons");
    private static final int LONGEST = 20_000;

    private final PhraseStore phrases;
    private final Tickets tickets;
    private final Messages messages;
    private final Edits edits;
    private final Staff staff;
    private final Notifications notifications;
    private final Jobs jobs;

    Reading(
            PhraseStore phrases,
            Tickets tickets,
            Messages messages,
            Edits edits,
            Staff staff,
            Notifications notifications,
            Jobs jobs) {
        this.phrases = phrases;
        this.tickets = tickets;
        this.messages = messages;
        this.edits = edits;
        this.staff = staff;
        this.notifications = notifications;
        this.jobs = jobs;
    }

    record Written(TicketId ticket, MessageId message) {}

    @EventListener
    void on(TicketOpened event) {
        if (!event.automatic()) {
            enter(event.ticket(), event.message());
        }
    }

    @EventListener
    void on(CustomerReplied event) {
        if (!event.automatic()) {
            enter(event.ticket(), event.message());
        }
    }

    private void enter(TicketId ticket, MessageId message) {
        jobs.enter(NAME, "read:" + ticket, new Written(ticket, message));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Written> payload() {
        return Written.class;
    }

    @Override
    public void run(Written written, int attempt) {
        messages.find(ROBOT, written.ticket(), written.message())
                .filter(message -> message.kind().equals("customer"))
                .ifPresent(message -> read(written, message.text()));
    }

    private void read(Written written, String text) {
        TicketRow ticket = tickets.find(ROBOT, written.ticket()).ticket();
        String readable = Phrase.readable(
                ticket.subject() + "\n" + (text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        for (Lexicon lexicon : Lexicon.values()) {
            first(lexicon, readable).ifPresent(found -> mark(written, lexicon, found, found.found(readable)));
        }
    }

    private Optional<Phrase> first(Lexicon lexicon, String readable) {
        return phrases.of(lexicon).stream()
                .filter(phrase -> phrase.isIn(readable))
                .findFirst();
    }

    /** If somebody changes the ticket at the same moment, the job comes again and looks at what it is then. */
    private void mark(Written written, Lexicon lexicon, Phrase found, String words) {
        TicketRow ticket = tickets.find(ROBOT, written.ticket()).ticket();
        Set<String> tags = new HashSet<>(ticket.tags());
        boolean isNew = tags.add(lexicon.tag(found));
        boolean rises = lexicon == Lexicon.THREAT && ticket.criticality() != Level.HIGH;
        if (isNew || rises) {
            TicketEdit edit = TicketEdit.marks(tags, rises ? Level.HIGH : null, ticket.version());
            edits.change(ROBOT, written.ticket(), edit, Cause.of(lexicon.word() + ": " + words));
        }
        if (lexicon == Lexicon.THREAT && isNew && !ticket.spam()) {
            tellManagers(written, ticket, words);
        }
    }

    private void tellManagers(Written written, TicketRow ticket, String words) {
        Set<AgentId> managers = staff.agents().stream()
                .filter(Agent::active)
                .filter(agent -> agent.role().mayManage())
                .map(Agent::id)
                .collect(Collectors.toSet());
        notifications.tell(new Notice(
                "threat",
                managers,
                "#" + ticket.number() + " " + ticket.subject(),
                "«" + words + "»\n\n" + ticket.preview(),
                "/tickets/" + ticket.number(),
                "threat:" + written.message()));
    }
}
