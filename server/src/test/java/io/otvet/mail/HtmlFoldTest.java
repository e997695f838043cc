package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlFoldTest {

    private static final String INTRODUCTION = "On Mon, 5 Oct 2026 at 09:30, Support &lt;s@shop.example&gt; wrote:";
    private static final String IN_GMAIL = "<div class=\"gmail_quote\"><div class=\"gmail_attr\">" + INTRODUCTION
            + "<br></div><blockquote class=\"gmail_quote\"><img src=\"cid:logo\">Did it arrive?</blockquote></div>";

    @Test
    void takesTheQuoteOutOfWhatIsShown() {
        HtmlBody body = folded("<div dir=\"ltr\">Yes, <b>it did</b>.</div><br>" + IN_GMAIL);

        assertThat(body.html().value()).isEqualTo("<div>Yes, <b>it did</b>.</div>");
    }

    @Test
    void keepsThePictureUnderTheAnswerAndDropsThoseOfTheQuote() {
        HtmlBody body = folded("<p>It looks so:</p><img src=\"https://maria.example/cup.png\">" + IN_GMAIL);

        assertThat(body.html().value()).contains("cup.png").doesNotContain("logo");
        assertThat(body.remoteImages()).isEqualTo(1);
    }

    @Test
    void namesThePicturesThatWentWithTheQuote() {
        HtmlBody body = HtmlBody.of("<p>So: <img src=\"cid:cup\"></p>" + IN_GMAIL);

        assertThat(body.fold(TextCut.of(body.text()))).containsExactly("logo");
    }

    @Test
    void keepsAnAnswerUnderItsQuote() {
        HtmlBody body = folded(INTRODUCTION + "<blockquote>Did it arrive?</blockquote><p>Yes.</p>");

        assertThat(body.html().value()).isEqualTo("<p>Yes.</p>");
    }

    @Test
    void partsAnswerAndQuoteThatStandInOneNode() {
        HtmlBody body = folded("<pre>Yes.\n\n" + INTRODUCTION + "\n&gt; Did it arrive?</pre>");

        assertThat(body.html().value()).isEqualTo("<pre>Yes.</pre>");
    }

    @Test
    void keepsAllWhenTheTextIsAnother() {
        HtmlBody body = HtmlBody.of("<p>Yes.</p>" + IN_GMAIL);

        body.fold(TextCut.of("Yes, in plain words.\n\nOn Mon, Support wrote:\n> Did it arrive?"));

        assertThat(body.html().value()).contains("Yes.", "Did it arrive?");
    }

    private static HtmlBody folded(String html) {
        HtmlBody body = HtmlBody.of(html);
        TextCut cut = TextCut.of(body.text());
        assertThat(cut.quoted()).isNotBlank();
        body.fold(cut);
        return body;
    }
}
