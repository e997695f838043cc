package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.EmailAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoKindTest {

    private final MailParser parser = new MailParser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE       | Subject: Broken cup
            NONE       | Auto-Submitted: no
            NONE       | X-Auto-Response-Suppress: All
            NONE       | Subject: Re: Automatic gate does not close
            AUTO_REPLY | Auto-Submitted: auto-replied
            AUTO_REPLY | Auto-Submitted: auto-generated (failure)
            AUTO_REPLY | Precedence: auto_reply
            AUTO_REPLY | X-Autoreply: yes
            AUTO_REPLY | Subject: Автоответ: буду в понедельник
            AUTO_REPLY | Subject: Автоматический ответ: Чашка
            AUTO_REPLY | Subject: Out of office
            LIST       | List-Id: <news.shop.example>
            LIST       | Precedence: bulk
            ABUSE      | Content-Type: multipart/report; report-type=feedback-report; boundary=b
            CHALLENGE  | X-BoxTrapper-Queue: 12
            """)
    void knowsWhoWroteByItsMarks(AutoKind kind, String header) {
        assertThat(parse("From: maria@example.ru\n" + header + "\n\ntext").kind())
                .isEqualTo(kind);
    }

    @Test
    void readsAReportOfAServer() {
        ParsedMail mail = parse("""
                From: Mail Delivery System <MAILER-DAEMON@mx.example.ru>
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                <maria@example.ru>: host mx said: 550 5.1.1 No such user (in reply to RCPT
                    TO command)
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.ru

                Final-Recipient: rfc822; maria@example.ru
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such user
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <ours@shop.example>
                --b--
                """);

        assertThat(mail.kind()).isEqualTo(AutoKind.BOUNCE);
        assertThat(mail.bounce())
                .contains(new Bounce(
                        true,
                        "5.1.1",
                        EmailAddress.of("maria@example.ru"),
                        "550 5.1.1 No such user",
                        "<ours@shop.example>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | 5.1.1 | 550 5.1.1 User unknown
            false | 5.2.2 | 552 5.2.2 Mailbox full
            false | 5.7.1 | 554 5.7.1 Message rejected as spam
            true  | 5.1.2 | Host or domain name not found
            false | 4.4.7 | delivery temporarily suspended: message expired
            """)
    void tellsWhetherTryingAgainIsPointless(boolean permanent, String status, String words) {
        ParsedMail mail =
                parse("From: MAILER-DAEMON@mx.example\nSubject: failure notice\n\nHi.\n\n<maria@example.ru>:\n" + words
                        + "\n");

        assertThat(mail.bounce()).hasValueSatisfying(bounce -> {
            assertThat(bounce.permanent()).isEqualTo(permanent);
            assertThat(bounce.status()).isEqualTo(status);
            assertThat(bounce.recipient()).isEqualTo(EmailAddress.of("maria@example.ru"));
        });
    }

    @Test
    void takesGoodNewsForNoBounce() {
        ParsedMail mail = parse("""
                From: MAILER-DAEMON@mx.example
                Subject: Delivery status
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; maria@example.ru
                Action: delivered
                Status: 2.0.0
                --b--
                """);

        assertThat(mail.kind()).isEqualTo(AutoKind.AUTO_REPLY);
        assertThat(mail.bounce()).isEmpty();
    }

    private ParsedMail parse(String raw) {
        return parser.parse(raw.getBytes(StandardCharsets.UTF_8));
    }
}
