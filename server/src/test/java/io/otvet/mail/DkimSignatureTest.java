package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.spi.SigningKeys.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by a verifier that is not ours. */
class DkimSignatureTest {

    private static final KeyPair PAIR = pair();
    private static final Instant NOW = Instant.parse("2026-10-05T06:30:00Z");
    private static final SigningKey KEY = new SigningKey("shop.example", "otvet1", PAIR.getPrivate());

    private final MailWriter writer = new MailWriter(
            Optional.of(domain -> Optional.of(KEY).filter(key -> key.domain().equals(domain))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "Здравствуйте!\n\nЗаказ  уже   у вас. \n\n\n",
                "",
                "\n",
                " \n \t\n",
                " begins with a space\n.\nand a dot\ttab\t\n"
            })
    void isBelievedByAnother(String text) throws Exception {
        SignatureRecord signature = verified(mail("shop.example", text));

        assertThat(signature.getDToken()).hasToString("shop.example");
        assertThat(signature.getHeaders())
                .map(CharSequence::toString)
                .contains("from", "to", "subject", "date", "message-id", "reply-to", "references", "content-type")
                .filteredOn("from"::equals)
                .hasSize(2);
    }

    @Test
    void survivesWhatServersOnTheWayChange() throws Exception {
        String sent = text(mail("shop.example", "Two  spaces, and one at the end \nMore"));
        String relayed = "Received: from a by b\r\n"
                + sent.replace("Subject: ", "SUBJECT:    ").replaceFirst("Two {2}spaces", "Two spaces") + "\r\n\r\n";

        assertThat(verified(relayed.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: ", "To: ", "Subject: ", "Date: ", "Reply-To: ", "In-Reply-To: <", "\r\n\r\n"})
    void isBrokenByAnyOtherChange(String where) {
        String sent = text(mail("shop.example", "I owe you 100"));
        String changed = sent.replaceFirst(where, where + "9");

        assertThat(changed).isNotEqualTo(sent);
        assertThatThrownBy(() -> verified(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FailException.class);
    }

    @Test
    void letsNobodyAddASecondAuthor() {
        String forged = "From: boss@shop.example\r\n" + text(mail("shop.example", "x"));

        assertThatThrownBy(() -> verified(forged.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FailException.class);
    }

    @Test
    void signsNothingForADomainWithoutAKey() {
        assertThat(text(mail("other.example", "x"))).doesNotContain("DKIM");
    }

    @Test
    void signsTheSameMailTheSameWay() {
        assertThat(mail("shop.example", "x")).isEqualTo(mail("shop.example", "x"));
    }

    private byte[] mail(String domain, String text) {
        EmailAddress support = EmailAddress.of("support@" + domain);
        return writer.write(new OutgoingMail(
                "<m1@shop.example>",
                Mailbox.of("Поддержка, магазин", support),
                List.of(Mailbox.of("Мария", EmailAddress.of("maria@mail.example"))),
                Mailbox.of("Магазин", EmailAddress.of("support+t1@" + domain)),
                "Разбитая чашка и ещё кое-что очень длинное, чтобы строка не уместилась",
                text,
                text.isEmpty() ? null : "<p>" + text + "</p>",
                List.of(MailPart.attachment("счёт.pdf", "application/pdf", new byte[5_000])),
                "<b@x>",
                List.of("<a@x>"),
                false,
                NOW));
    }

    private static SignatureRecord verified(byte[] mail) throws IOException, FailException {
        String published = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());
        DKIMVerifier verifier = new DKIMVerifier((_, selector, domain) ->
                selector.toString().equals("otvet1") && domain.toString().equals("shop.example")
                        ? List.of(published)
                        : List.of());
        List<SignatureRecord> signatures = verifier.verify(new ByteArrayInputStream(mail));
        assertThat(signatures).hasSize(1);
        return signatures.getFirst();
    }

    private static String text(byte[] mail) {
        return new String(mail, StandardCharsets.UTF_8);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
