package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.kernel.EmailAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailParserTest {

    private final MailParser parser = new MailParser();

    @Test
    void readsWhoWroteWhatToWhomAndWhen() {
        ParsedMail mail = parse("""
                From: =?utf-8?B?0JzQsNGA0LjRjw==?= <maria@example.ru>
                To: "Support, Shop" <support@shop.example>, sales@shop.example (Sales)
                Subject: =?koi8-r?Q?=F2=C1=DA=C2=C9=D4=C1=D1?= =?koi8-r?Q?_=DE=C1=DB=CB=C1?=
                Date: Mon, 5 Oct 2026 09:30:00 +0300 (MSK)
                Message-ID: <a1@example.ru>
                In-Reply-To: <b2@shop.example>
                References: <b1@shop.example>
                 <b2@shop.example>

                Здравствуйте
                """);

        assertThat(mail.from()).isEqualTo(Mailbox.of("Мария", EmailAddress.of("maria@example.ru")));
        assertThat(mail.to()).extracting(Mailbox::name).containsExactly("Support, Shop", "Sales");
        assertThat(mail.subject()).isEqualTo("Разбитая чашка");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-10-05T06:30:00Z"));
        assertThat(mail.messageId()).isEqualTo("<a1@example.ru>");
        assertThat(mail.inReplyTo()).isEqualTo("<b2@shop.example>");
        assertThat(mail.references()).containsExactly("<b1@shop.example>");
        assertThat(mail.text()).isEqualTo("Здравствуйте");
    }

    @Test
    void tellsRussianCharsetsApartWhenNoneIsDeclared() {
        String said = "Здравствуйте, чашка пришла разбитой. Можно ли её обменять?";

        for (String charset : new String[] {"UTF-8", "windows-1251", "KOI8-R", "IBM866"}) {
            byte[] raw = ("Subject: Чашка разбита\nFrom: a@b.example\n\n" + said).getBytes(Charset.forName(charset));

            ParsedMail mail = parser.parse(raw);

            assertThat(mail.text()).as(charset).isEqualTo(said);
            assertThat(mail.subject()).as(charset).isEqualTo("Чашка разбита");
        }
    }

    @Test
    void joinsALetterThatWasSplitBetweenTwoEncodedWords() {
        ParsedMail mail =
                parse("Subject: =?utf-8?Q?=D0=A7=D0?==?utf-8?Q?=B0=D1=88?= =?utf-8?B?0LrQ?=\n =?utf-8?B?sA==?=\n\nx");

        assertThat(mail.subject()).isEqualTo("Чашка");
    }

    @Test
    void namesFilesByContinuedParameters() {
        ParsedMail mail = parse("""
                Content-Type: multipart/mixed; boundary=b

                --b

                See the photo
                --b
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename*0*=utf-8''%D0%A7%D0;
                 filename*1*=%B0%D1%88%D0%BA%D0%B0; filename*2=".png"

                iVBORw0KGgo=
                --b--
                """);

        assertThat(mail.text()).isEqualTo("See the photo");
        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("Чашка.png");
        assertThat(mail.attachments().getFirst().content()).hasSize(8);
    }

    @Test
    void cleansTheHtmlAndFetchesNoPicture() {
        ParsedMail mail = parse("""
                Content-Type: text/html; charset=utf-8

                <p onclick="x()">Hello<script>alert(1)</script> <img src="cid:a@b"> \
                <img src="https://t.example/p.gif"></p>
                """);

        assertThat(String.valueOf(mail.html()))
                .contains("data-cid=\"a&#64;b\"")
                .contains("data-remote")
                .doesNotContain("script")
                .doesNotContain("onclick")
                .doesNotContain("src=");
        assertThat(mail.remoteImages()).isEqualTo(1);
        assertThat(mail.text()).isEqualTo("Hello");
    }

    @Test
    void keepsAMailWithinAMailAsAFile() {
        ParsedMail mail = parse("""
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: message/rfc822

                Subject: Inner one

                inner
                --b--
                """);

        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("Inner one.eml");
    }

    @Test
    void leavesOutWhatCannotBeShown() {
        ParsedMail mail = parse("Subject: a\u0000b \u202Egnp.exe\n\nx\u0000y\u0007 z");

        assertThat(mail.subject()).isEqualTo("ab gnp.exe");
        assertThat(mail.text()).isEqualTo("xy z");
    }

    @Test
    void survivesBottomlessNesting() {
        StringBuilder raw = new StringBuilder("Subject: deep\n");
        for (int depth = 0; depth < 5_000; depth++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\n\n--b")
                    .append(depth)
                    .append('\n');
        }

        ParsedMail mail = parse(raw + "\nbottom");

        assertThat(mail.subject()).isEqualTo("deep");
    }

    @Test
    void readsFiftyThousandRecipients() {
        String all = "person@example.com,\n ".repeat(50_000);

        ParsedMail mail = parse("To: " + all + "last@example.com\n\nx");

        assertThat(mail.to()).hasSize(50_001);
    }

    @Test
    void showsWhatHasNoHeaderAtAll() {
        assertThat(parse("Just words\n\nand more").text()).isEqualTo("Just words\n\nand more");
    }

    @Test
    void keepsATextThatIsTooLongToBeShownAsAFile() {
        ParsedMail mail = parse("Subject: long\n\n" + "word ".repeat(500_000));

        assertThat(mail.text()).hasSizeLessThan(2_000_001);
        assertThat(mail.attachments()).extracting(MailPart::name).containsExactly("text.txt");
    }

    @Test
    void refusesNothingButEmptiness() {
        assertThatThrownBy(() -> parser.parse(new byte[0])).isInstanceOf(UnreadableMail.class);
    }

    private ParsedMail parse(String raw) {
        return parser.parse(raw.getBytes(StandardCharsets.UTF_8));
    }
}
