package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.DeliveryOutcome.Accepted;
import io.otvet.mail.DeliveryOutcome.Later;
import io.otvet.mail.DeliveryOutcome.Refused;
import io.otvet.mail.DeliveryOutcome.Uncertain;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpTransportTest {

    private static final EmailAddress MARIA = EmailAddress.of("maria@example.ru");
    private static final EmailAddress ANNA = EmailAddress.of("anna@shop.example");
    private static final byte[] MAIL = "Subject: x\n\n.dot\nlast".getBytes(StandardCharsets.UTF_8);

    private final SmtpTransport transport = new SmtpTransport();
    private ScriptedRelay relay;

    @BeforeEach
    void open() throws IOException {
        relay = new ScriptedRelay();
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
    }

    @Test
    void handsOverAMailAndKeepsLinesThatBeginWithADot() {
        assertThat(send(MARIA)).containsEntry(MARIA, new Accepted("2.0.0 queued"));
        assertThat(relay.heard())
                .contains("MAIL FROM:<anna@shop.example>", "RCPT TO:<maria@example.ru>", "..dot", "last", ".");
    }

    @Test
    void tellsEachRecipientApart() {
        relay.answering("RCPT TO:<maria", "550 5.1.1 no such user").answering("RCPT TO:<boris", "451 4.7.1 try again");
        EmailAddress boris = EmailAddress.of("boris@example.ru");

        Map<EmailAddress, DeliveryOutcome> outcomes = send(MARIA, boris, ANNA);

        assertThat(outcomes).containsEntry(MARIA, new Refused(550, "5.1.1 no such user"));
        assertThat(outcomes).containsEntry(boris, new Later(451, "4.7.1 try again"));
        assertThat(outcomes.get(ANNA)).isInstanceOf(Accepted.class);
    }

    @Test
    void triesLaterWhenTheLineIsCutBeforeTheFinalDot() {
        relay.answering("DATA", ScriptedRelay.HANG_UP);

        assertThat(send(MARIA).get(MARIA)).isInstanceOf(Later.class);
    }

    @Test
    void isUncertainWhenTheLineIsCutAfterTheFinalDot() {
        relay.answering(".", ScriptedRelay.HANG_UP);

        assertThat(send(MARIA).get(MARIA)).isInstanceOf(Uncertain.class);
    }

    @Test
    void believesTheAnswerToTheFinalDot() {
        relay.answering(".", "554 5.7.1 spam");

        assertThat(send(MARIA).get(MARIA)).isEqualTo(new Refused(554, "5.7.1 spam"));
    }

    @Test
    void refusesNobodyWhenTheRelayDoesNotTalk() {
        relay.answering("greeting", "554 go away");

        assertThat(send(MARIA).get(MARIA)).isEqualTo(new Later(554, "go away"));
    }

    @Test
    void triesLaterWhenNobodyListens() throws IOException {
        ServerSocket nobody = new ServerSocket(0);
        nobody.close();
        Relay closed = Relay.of(URI.create("smtp://127.0.0.1:" + nobody.getLocalPort()));

        assertThat(transport
                        .send(closed, new Envelope(null, List.of(MARIA)), MAIL)
                        .get(MARIA))
                .isInstanceOf(Later.class);
    }

    @Test
    void signsInWhenTheAddressOfTheRelayNamesAUser() {
        relay.answering("AUTH PLAIN AHVzZXIAcDpzcw==", "235 welcome").answering("AUTH", "535 no");
        URI address = URI.create("smtp://user:p%3Ass@127.0.0.1:" + relay.relay().port());

        var outcomes = transport.send(Relay.of(address), new Envelope(null, List.of(MARIA)), MAIL);

        assertThat(outcomes.get(MARIA)).isInstanceOf(Accepted.class);
        assertThat(relay.heard()).contains("MAIL FROM:<>");
        assertThat(Relay.of(address)).asString().doesNotContain("p:ss");
    }

    @Test
    void keepsThePasswordToItselfWhereNobodyAsksForOne() {
        relay.answering("EHLO", "250 relay.example").answering("AUTH", "503 5.5.1 authentication not enabled");
        URI address = URI.create("smtp://user:secret@127.0.0.1:" + relay.relay().port());

        var outcomes = transport.send(Relay.of(address), new Envelope(null, List.of(MARIA)), MAIL);

        assertThat(outcomes.get(MARIA)).isInstanceOf(Accepted.class);
        assertThat(relay.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void findsOutByACheckThatTheSenderIsNotWelcome() {
        relay.answering("MAIL FROM", "553 5.7.1 sender address rejected: not owned by auth user");

        assertThat(new RelayCheck().refusal(relay.relay(), ANNA))
                .contains("553 5.7.1 sender address rejected: not owned by auth user");
        assertThat(relay.heard()).noneMatch(line -> line.startsWith("RCPT"));
    }

    private Map<EmailAddress, DeliveryOutcome> send(EmailAddress... recipients) {
        return transport.send(relay.relay(), new Envelope(ANNA, List.of(recipients)), MAIL);
    }
}
