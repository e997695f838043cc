package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCutTest {

    private static final String SAID = "Спасибо, чашка пришла целой.\n\nМария";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "пн, 5 окт. 2026 г. в 09:30, Поддержка <support@shop.example>:\n\n> Здравствуйте!\n> Отправили новую.",
                "5 октября 2026 г., 9:30, Поддержка магазина\n<support@shop.example> написал(а):\n> Здравствуйте!",
                "05.10.2026 09:30, Поддержка пишет:\n> Здравствуйте!",
                "05.10.2026, 09:30, \"Поддержка\" <support@shop.example>:\nЗдравствуйте!\nОтправили новую.",
                "Понедельник, 5 октября 2026, 9:30 +03:00 от Поддержка <support@shop.example>:\n\nЗдравствуйте!",
                "> 5 окт. 2026 г., в 9:30, Поддержка <support@shop.example> написал(а):\n>\n> Здравствуйте!",
                "От: Поддержка <support@shop.example>\nОтправлено: 5 октября 2026 г. 9:30\nКому: Мария\nТема: Re: Чашка\n\nЗдравствуйте!",
                "________________________________\nОт: Поддержка\nДата: 05.10.2026\nКому: Мария\nТема: Чашка\n\nЗдравствуйте!",
                "-------- Исходное сообщение --------\nОт: support@shop.example\n\nЗдравствуйте!",
                "-----Original Message-----\nFrom: Support\n\nHello",
                "On Mon, Oct 5, 2026 at 9:30 AM Support <support@shop.example> wrote:\n\n> Hello",
                "-- \nМария Иванова\n+7 900 000-00-00",
                "Отправлено с iPhone",
                "Отправлено из мобильной Почты Mail.ru",
                "Sent from my iPhone\n\nOn Oct 5, 2026, at 9:30, Support <support@shop.example> wrote:\n\nHello"
            })
    void foldsTheQuoteOrTheSignatureUnderTheText(String rest) {
        TextCut cut = TextCut.of(SAID + "\n\n" + rest);

        assertThat(cut.text()).isEqualTo(SAID);
        assertThat(cut.quoted()).isEqualTo(rest.replaceAll("(?m)[ \\t]+$", "").strip());
    }

    @Test
    void showsAllWhenTheAnswerStandsWithinTheQuote() {
        String inline = "05.10.2026 09:30, Поддержка пишет:\n> Пришла целой?\nДа.\n\n> И цвет тот?\nНет, синяя.";

        assertThat(TextCut.of(inline)).isEqualTo(new TextCut("", inline, ""));
    }

    @Test
    void foldsTheQuoteOverAnAnswer() {
        TextCut cut = TextCut.of("On Mon, 5 Oct 2026, Support wrote:\n> Did it arrive?\n\nYes, it did.");

        assertThat(cut.text()).isEqualTo("Yes, it did.");
        assertThat(cut.quoted()).contains("Did it arrive?");
    }

    @Test
    void showsWhatWasOnlyForwarded() {
        String forwarded = "-------- Пересылаемое сообщение --------\nОт: Анна\nТема: Чашка\n\nСмотрите ниже.";

        assertThat(TextCut.of(forwarded).text()).isEqualTo(forwarded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Заказ от 05.10.2026 так и не пришёл:\nна почте его нет.",
                "Вы писали, что всё отправлено из Москвы.\nГде посылка?",
                "Номер заказа: 12\nДата: 5 октября\nЧто с ним?",
                "Sent by courier on Monday",
                "What The Internet Magazine 8/2000 said:\nyou have your site designed.",
                "Письмо от support@shop.example пришло 05.10.2026 в 9:30, в нём сказано:\nжду ответа.",
                "Мне написала ваша сотрудница:\n\"ждите\". Сколько ждать?",
                "The price is > 100 and\n-- as I said -- too high"
            })
    void neverFoldsWhatThePersonWrote(String said) {
        assertThat(TextCut.of(said)).isEqualTo(new TextCut("", said, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>A</div><br><div class='gmail_quote'><div class='gmail_attr'>пн, 5 окт. 2026, S &lt;s@x.ru&gt;:<br></div>"
                        + "<blockquote>Q</blockquote></div>",
                "<p>A</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>От: S</p></div><p>Q</p>",
                "<div>A</div><hr><div id='divRplyFwdMsg'>From: S</div><div>Q</div>",
                "<div>A</div><div>05.10.2026, 09:30, \"S\" &lt;s@x.ru&gt;:</div><blockquote>Q</blockquote>",
                "<div>A</div><div class='moz-cite-prefix'>05.10.2026 9:30, S пишет:</div><blockquote type='cite'>Q</blockquote>",
                "<div>A</div><div class='yahoo_quoted'><div>On Monday S wrote:</div><div>Q</div></div>"
            })
    void cutsHtmlByTheMarksOfMailPrograms(String html) {
        TextCut cut = TextCut.of(HtmlBody.of(html).text());

        assertThat(cut.text()).isEqualTo("A");
        assertThat(cut.quoted()).contains("Q");
    }
}
