package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailWriterTest {

    private static final Mailbox SUPPORT = Mailbox.of("Поддержка, магазин", EmailAddress.of("support@shop.example"));
    private static final Mailbox MARIA =
            Mailbox.of("Maria \"M\"\r\nBcc: thief@example.com", EmailAddress.of("maria@example.ru"));
    private static final Instant NOW = Instant.parse("2026-10-05T06:30:00Z");

    private final MailWriter writer = new MailWriter(Optional.empty());

    @Test
    void writesWhatTheParserReads() {
        MailPart picture = new MailPart("снимок.png", "image/png", new byte[] {1, 2, 3}, "p1@shop", true);
        MailPart invoice = MailPart.attachment(
                "Счёт № 12 за очень длинный заказ от пятого октября.pdf", "application/pdf", new byte[5_000]);
        OutgoingMail mail = mail(
                "Ответ: разбитая чашка ".repeat(6).strip(),
                "Здравствуйте!\n.\nFrom here\n",
                "<p>Здравствуйте! <img src=\"cid:p1@shop\"></p>",
                List.of(picture, invoice),
                List.of("<a@x>"));

        ParsedMail read = new MailParser().parse(writer.write(mail));

        assertThat(read.subject()).isEqualTo(mail.subject());
        assertThat(read.from()).isEqualTo(SUPPORT);
        assertThat(read.messageId()).isEqualTo("<m1@shop.example>");
        assertThat(read.inReplyTo()).isEqualTo("<b@x>");
        assertThat(read.references()).containsExactly("<a@x>");
        assertThat(read.text()).startsWith("Здравствуйте!");
        assertThat(read.attachments())
                .extracting(MailPart::name)
                .containsExactlyInAnyOrder(picture.name(), invoice.name());
        assertThat(String.valueOf(read.html())).contains("data-cid");
    }

    @Test
    void letsNoValueStartAHeader() {
        OutgoingMail mail = mail(
                "Hello\r\nBcc: thief@example.com\u2028X-Bad: 1",
                "x",
                null,
                List.of(MailPart.attachment("a\"\r\nX-Bad: 2.txt", "text/plain\r\nX-Bad: 3", new byte[0])),
                List.of("<a\r\nX-Bad: 4>"));

        String written = new String(writer.write(mail), StandardCharsets.UTF_8);

        assertThat(written).doesNotContainPattern("(?m)^(Bcc|X-Bad)");
        assertThat(written.lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void writesTheSameMailTheSameWay() {
        OutgoingMail mail = mail("x", "y", "<p>y</p>", List.of(), List.of());

        assertThat(writer.write(mail)).isEqualTo(writer.write(mail));
    }

    @Test
    void capsALongThreadKeepingItsRoot() {
        List<String> thread =
                IntStream.range(0, 200).mapToObj(number -> "<" + number + "@x>").toList();

        ParsedMail read = new MailParser().parse(writer.write(mail("x", "y", null, List.of(), thread)));

        assertThat(read.references()).hasSize(19).startsWith("<0@x>").endsWith("<199@x>");
    }

    @Test
    void marksWhatAProgramWrote() {
        OutgoingMail notice = OutgoingMail.notice("<n@x>", SUPPORT, SUPPORT, null, "Notice", "text", null, NOW);

        assertThat(new MailParser().parse(writer.write(notice)).header("Auto-Submitted"))
                .contains("auto-generated");
    }

    private static OutgoingMail mail(
            String subject, String text, @Nullable String html, List<MailPart> parts, List<String> references) {
        return new OutgoingMail(
                "<m1@shop.example>",
                SUPPORT,
                List.of(MARIA),
                null,
                subject,
                text,
                html,
                parts,
                "<b@x>",
                references,
                false,
                NOW);
    }
}
