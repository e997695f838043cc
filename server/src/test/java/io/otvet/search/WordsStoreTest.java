package io.otvet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;

import io.otvet.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Где моя посылка?               | посылки        | true
            Где моя посылка?               | посыл          | true
            Где моя посылка?               | моя пос        | true
            Поставка ожидается в среду     | посыл          | false
            Счёт ещё не пришёл             | счет           | true
            Счет ещё не пришёл             | ещё счёт       | true
            The parcels were lost          | parcel         | true
            The parcels were lost          | lost parcels   | true
            The parcels were lost          | par            | true
            Оплатил курс, доступа нет      | "курс доступ"  | true
            Оплатил курс, доступа нет      | "доступ курс"  | false
            Оплатил курс, доступа нет      | курс -доступ   | false
            Оплатил курс, доступа нет      | курс'); drop   | false
            """)
    void findsWordFormsAndWordsJustBegun(String text, String typed, boolean found) {
        var matches = field(
                "{0} @@ {1}",
                Boolean.class, Words.vector(text), Words.query(typed).orElseThrow());

        assertThat(database.sql().select(matches).fetchSingle().value1()).isEqualTo(found);
    }
}
