package io.otvet.channels.email;

import io.otvet.channels.email.Outlets.Outlet;
import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
import io.otvet.jobs.NotNow;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.Envelope;
import io.otvet.mail.MailTransport;
import io.otvet.mail.Relay;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.tickets.FirstMessage;
import io.otvet.tickets.IncomingMessage;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.OutgoingReplies;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whoever wrote to a site that wishes so that their request has come, by which number, and where they can see
 * it. Never to a program or a list, never about what is old, and only as often as the {@link AutoAnswerLimits} say.
 */
@Component
class Acknowledgements implements JobKind<Acknowledgements.Came> {

    private static final String NAME = "channels.email.acknowledge";
    private static final Duration OLD = Duration.ofHours(6);
    private static final Duration WITHOUT_RELAY = Duration.ofMinutes(1);
    private static final Pattern NOBODY_READS = Pattern.compile(
            "(?i)(?:.*[._-])?(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|bounces?)(?:[._+-].*)?");

    private final Sites sites;
    private final OutgoingReplies messages;
    private final AutoAnswerLimits limits;
    private final BouncedAddresses bounced;
    private final Outlets outlets;
    private final AcknowledgementMail mails;
    private final MailTransport transport;
    private final Jobs jobs;
    private final Clock clock;

    Acknowledgements(
            Sites sites,
            OutgoingReplies messages,
            AutoAnswerLimits limits,
            BouncedAddresses bounced,
            Outlets outlets,
            AcknowledgementMail mails,
            MailTransport transport,
            Jobs jobs,
            Clock clock) {
        this.sites = sites;
        this.messages = messages;
        this.limits = limits;
        this.bounced = bounced;
        this.outlets = outlets;
        this.mails = mails;
        this.transport = transport;
        this.jobs = jobs;
        this.clock = clock;
    }

    record Came(MessageId message) {}

    /** In the transaction that makes a ticket of the mail. */
    void opened(IncomingMessage came, MessageId message) {
        boolean isFresh = came.arrivedAt().isAfter(clock.instant().minus(OLD));
        boolean isWished = sites.find(came.site())
                .filter(site -> site.acknowledgement().on())
                .isPresent();
        if (!isWished || !isFresh || came.automatic()) {
            return;
        }
        messages.first(message)
                .filter(first -> mayHear(first.customerEmail(), first))
                .ifPresent(_ -> jobs.enter(NAME, "acknowledge:" + message, new Came(message)));
    }

    private boolean mayHear(@Nullable EmailAddress to, FirstMessage first) {
        return to != null
                && !NOBODY_READS.matcher(to.local()).matches()
                && !bounced.isMuted(to)
                && limits.admit(to, first.site());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Came> payload() {
        return Came.class;
    }

    @Override
    public boolean talksOutside() {
        return true;
    }

    @Override
    public boolean canRun() {
        return outlets.areThere();
    }

    /** What waited for hours is not said any more, nor what an agent has said meanwhile. */
    @Override
    public void run(Came came, int attempt) {
        messages.first(came.message())
                .filter(first -> !first.answered())
                .filter(first -> first.at().isAfter(clock.instant().minus(OLD)))
                .ifPresent(this::send);
    }

    private void send(FirstMessage first) {
        Outlet outlet = outlets.of(first.site(), first.id());
        Site site = outlet.site();
        Relay relay = outlet.relay().orElseThrow(() -> new NotNow(WITHOUT_RELAY));
        EmailAddress to = Objects.requireNonNull(first.customerEmail());
        byte[] mail = mails.write(first, outlet, site.acknowledgement());
        DeliveryOutcome outcome =
                transport.send(relay, new Envelope(null, List.of(to)), mail).get(to);
        if (outcome instanceof DeliveryOutcome.Later(int code, String reason)) {
            throw new Outage((code + " " + reason).strip());
        }
    }
}
