package io.otvet.lexicons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "напиш* отзыв*|Напишу о вас плохой отзыв!|напишу о вас плохой отзыв",
                "подам в суд|Я подам, в суд.|подам в суд",
                "роспотребнадзор*|Пишу в РОСПОТРЕБНАДЗОР|роспотребнадзор",
                "плох* отзыв*|Все тёплые слова, плохих отзывов нет|плохих отзывов",
                "can t afford|I can't afford it|can t afford",
            })
    void findsWordsInAnyForm(String phrase, String written, String found) {
        assertThat(new Phrase(phrase).found(Phrase.readable(written))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "в суд|Пришлите в судьбоносный день",
                "суд|рассудите нас",
                "напиш* отзыв*|Напишу завтра. Спасибо. Коллеги ждут. Отзыв оставлю",
                "scam|scampi for dinner",
            })
    void findsNothingInOtherWords(String phrase, String written) {
        assertThat(new Phrase(phrase).isIn(Phrase.readable(written))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"  Плохой,  ОТЗЫВ* !|плохой отзыв*", "Ёлка**|елка*", "***|''", "* суд|суд", "a* *|a*"})
    void keepsWhatWasTypedAsWords(String typed, String kept) {
        assertThat(Phrase.plain(typed)).isEqualTo(kept);
    }
}
