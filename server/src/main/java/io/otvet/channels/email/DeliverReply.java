package io.otvet.channels.email;

import io.otvet.channels.email.Outlets.Outlet;
import io.otvet.jobs.JobKind;
import io.otvet.jobs.NotNow;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.Envelope;
import io.otvet.mail.MailTransport;
import io.otvet.mail.Relay;
import io.otvet.tickets.DeliveryState;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.OutgoingReplies;
import io.otvet.tickets.OutgoingReply;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands one reply to the relay of its mailbox, or of the house, and notes what the relay said. It may run again after a
 * crash: then the mail goes out with the same Message-ID, by which mail programs know it for the same.
 */
@Component
class DeliverReply implements JobKind<DeliverReply.Reply> {

    static final String NAME = "channels.email.deliver-reply";

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration WITHOUT_RELAY = Duration.ofMinutes(1);
    private static final int TWO_DAYS = 100;
    private static final int UNCERTAIN_ONCE = 2;
    private static final String CUT_SHORT = "the server was stopped while it was being sent";

    private final OutgoingReplies replies;
    private final OutgoingMails mails;
    private final MailTransport transport;
    private final Outcomes outcomes;
    private final Outlets outlets;
    private final AwayRelays away;

    DeliverReply(
            OutgoingReplies replies,
            OutgoingMails mails,
            MailTransport transport,
            Outcomes outcomes,
            Outlets outlets,
            AwayRelays away) {
        this.replies = replies;
        this.mails = mails;
        this.transport = transport;
        this.outcomes = outcomes;
        this.outlets = outlets;
        this.away = away;
    }

    record Reply(MessageId message) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Reply> payload() {
        return Reply.class;
    }

    @Override
    public boolean talksOutside() {
        return true;
    }

    /** Without a relay replies wait, however long that takes. */
    @Override
    public boolean canRun() {
        return outlets.areThere();
    }

    @Override
    public Duration delayBefore(int attempt) {
        return attempt - 2 < WAITS.size() ? WAITS.get(Math.max(0, attempt - 2)) : LONGEST;
    }

    @Override
    public int mostAttempts() {
        return TWO_DAYS;
    }

    @Override
    public boolean isKeptElsewhere(Reply job, String error) {
        outcomes.note(job.message(), DeliveryState.FAILED, error, TWO_DAYS);
        return true;
    }

    @Override
    public void run(Reply job, int attempt) {
        Optional<Delivery> begun = outcomes.unsettled(job.message());
        Optional<OutgoingReply> reply = begun.flatMap(_ -> replies.find(job.message()));
        if (reply.isPresent() && mayGoOut(begun.orElseThrow())) {
            send(reply.get(), attempt);
        }
    }

    /**
     * The relay may have taken what was cut short. That is told on the reply, and it goes out once more at most, under
     * the same Message-ID.
     */
    private boolean mayGoOut(Delivery delivery) {
        boolean knownAsUncertain = delivery.state().equals(DeliveryState.UNCERTAIN.word());
        if (delivery.cutShort()) {
            outcomes.note(delivery.messageId(), DeliveryState.UNCERTAIN, CUT_SHORT, delivery.attempts() + 1);
        }
        return !(delivery.cutShort() && knownAsUncertain);
    }

    private void send(OutgoingReply reply, int attempt) {
        Outlet outlet = outlets.of(reply);
        Relay relay = outlet.relay().orElseThrow(() -> new NotNow(WITHOUT_RELAY));
        away.wait(relay).ifPresent(wait -> {
            throw new NotNow(wait);
        });
        EmailAddress to = Objects.requireNonNull(reply.customerEmail());
        Envelope envelope = new Envelope(mails.sender(reply, outlet), List.of(to));
        byte[] mail = mails.write(reply, outlet);
        outcomes.begin(reply.message());
        DeliveryOutcome outcome =
                Objects.requireNonNull(transport.send(relay, envelope, mail).get(to));
        if (outcome instanceof DeliveryOutcome.Later(int code, String _) && code == 0) {
            away.isSilent(relay);
        } else {
            away.answered(relay);
        }
        settle(reply.message(), outcome, attempt);
    }

    private void settle(MessageId message, DeliveryOutcome outcome, int attempt) {
        switch (outcome) {
            case DeliveryOutcome.Accepted(String reply) -> outcomes.note(message, DeliveryState.SENT, reply, attempt);
            case DeliveryOutcome.Refused(int code, String reason) ->
                outcomes.note(message, DeliveryState.FAILED, said(code, reason), attempt);
            case DeliveryOutcome.Later(int code, String reason) -> {
                outcomes.note(message, DeliveryState.QUEUED, said(code, reason), attempt);
                throw new Outage(said(code, reason));
            }
            case DeliveryOutcome.Uncertain(String reason) -> {
                outcomes.note(message, DeliveryState.UNCERTAIN, reason, attempt);
                if (attempt < UNCERTAIN_ONCE) {
                    throw new Outage(reason);
                }
            }
        }
    }

    private static String said(int code, String reason) {
        return code == 0 ? reason : code + " " + reason;
    }
}
