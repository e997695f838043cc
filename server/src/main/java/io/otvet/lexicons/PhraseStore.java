package io.otvet.lexicons;

import static io.otvet.lexicons.db.Tables.PHRASE;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PhraseStore {

    private final DSLContext sql;

    PhraseStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Phrase> of(Lexicon lexicon) {
        return sql.select(PHRASE.PHRASE_)
                .from(PHRASE)
                .where(PHRASE.LEXICON.eq(lexicon.word()))
                .orderBy(PHRASE.PHRASE_)
                .fetch(row -> new Phrase(row.value1()));
    }

    void replace(Lexicon lexicon, Set<String> phrases, String by) {
        sql.deleteFrom(PHRASE)
                .where(PHRASE.LEXICON.eq(lexicon.word()), PHRASE.PHRASE_.notIn(phrases))
                .execute();
        phrases.forEach(phrase -> sql.insertInto(PHRASE, PHRASE.LEXICON, PHRASE.PHRASE_, PHRASE.ADDED_BY)
                .values(lexicon.word(), phrase, by)
                .onConflictDoNothing()
                .execute());
    }
}
