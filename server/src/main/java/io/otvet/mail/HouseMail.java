package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.spi.WaysOut;
import io.otvet.mail.spi.WaysOut.WayOut;
import io.otvet.settings.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mail that Otvet itself writes: notices, links, confirmations. Never call it inside a transaction. */
@Component
public class HouseMail {

    private final MailWriter writer;
    private final MailTransport transport;
    private final Clock clock;
    private final Optional<Relay> relay;
    private final Optional<WaysOut> ways;

    public HouseMail(
            MailWriter writer, MailTransport transport, Clock clock, Instance instance, Optional<WaysOut> ways) {
        this.writer = writer;
        this.transport = transport;
        this.clock = clock;
        this.relay = instance.relay().map(Relay::of);
        this.ways = ways;
    }

    /**
     * @param from its name is what people see as the sender
     * @param replyTo where an answer goes; null for the sender
     */
    public record Letter(
            Mailbox from, Mailbox to, @Nullable Mailbox replyTo, String subject, String text, String html) {

        public Letter(Mailbox from, Mailbox to, String subject, String text, String html) {
            this(from, to, null, subject, text, html);
        }
    }

    /** Whether there is anybody to hand letters to; without, they wait. */
    public boolean canSend() {
        return relay.isPresent() || ways.filter(WaysOut::areThere).isPresent();
    }

    /**
     * Hands the letter to the server of its address, else to the relay of the house, else to any server there is, in
     * the name of that one's address. The envelope sender is empty: nothing answers it, so it cannot start a loop.
     *
     * @param id the same for every attempt to send the same letter
     */
    public DeliveryOutcome send(String id, Letter letter) {
        WayOut way = way(Objects.requireNonNull(letter.from().address()));
        EmailAddress to = Objects.requireNonNull(letter.to().address());
        byte[] mail = writer.write(OutgoingMail.notice(
                "<" + id + "@" + way.address().domain() + ">",
                Mailbox.of(letter.from().name(), way.address()),
                letter.to(),
                letter.replyTo(),
                letter.subject(),
                letter.text(),
                letter.html(),
                clock.instant()));
        DeliveryOutcome outcome = transport
                .send(way.relay(), new Envelope(null, List.of(to)), mail)
                .get(to);
        return Objects.requireNonNull(outcome);
    }

    private WayOut way(EmailAddress from) {
        return ways.flatMap(own -> own.of(from))
                .or(() -> relay.map(house -> new WayOut(from, house)))
                .or(() -> ways.flatMap(WaysOut::any))
                .orElseThrow();
    }
}
