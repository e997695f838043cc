package io.otvet.lexicons;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of phrases, for those who keep them. */
@Component
public class Lexicons {

    private static final int MOST = 300;

    private final PhraseStore store;
    private final AuditLog audit;

    Lexicons(PhraseStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** By the alphabet; a star stands for any ending of a word. */
    public List<String> phrases(Access who, Lexicon lexicon) {
        who.require(Permission.SETTINGS_MANAGE);
        return store.of(lexicon).stream().map(Phrase::text).toList();
    }

    /**
     * Puts these in the place of those that were; requests that come from now on are read by them.
     *
     * @return as they are kept: in small letters, without marks
     * @throws Invalid when one is too long or there are more than 300
     */
    @Transactional
    public List<String> replace(Access who, String word, Collection<String> typed) {
        who.require(Permission.SETTINGS_MANAGE);
        Lexicon lexicon = Lexicon.of(word);
        Set<String> phrases = new TreeSet<>();
        typed.stream().map(Phrase::plain).filter(phrase -> !phrase.isEmpty()).forEach(phrases::add);
        if (phrases.size() > MOST || phrases.stream().anyMatch(phrase -> phrase.length() > Phrase.LONGEST)) {
            throw new Invalid("phrases", "lexicons.too-much", MOST, Phrase.LONGEST);
        }
        store.replace(lexicon, phrases, who.actor().toString());
        audit.record(who, "lexicons.phrases-changed", "lexicon:" + lexicon.word(), Map.of("phrases", phrases.size()));
        return List.copyOf(phrases);
    }
}
