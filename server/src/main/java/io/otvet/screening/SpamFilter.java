package io.otvet.screening;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges messages by the lists of senders and by what people have taught.
 *
 * <ul>
 *   <li>Teaching joins the caller's transaction; what was taught counts within seconds of the commit on every node.
 *   <li>The newest 2,000 lessons of each kind are kept; below ten of each kind only the lists judge.
 *   <li>The same lessons always judge the same.
 * </ul>
 */
@Component
public class SpamFilter {

    private static final int MOST_OF_EACH = 2_000;
    private static final int LESSONS_LOCK = 0x5c4ee1;

    private final Learned learned;
    private final LessonStore lessons;
    private final SenderRules rules;
    private final DSLContext sql;

    SpamFilter(Learned learned, LessonStore lessons, SenderRules rules, DSLContext sql) {
        this.learned = learned;
        this.lessons = lessons;
        this.rules = rules;
        this.sql = sql;
    }

    /** By what this node has learned so far; for messages that come in. */
    public Judgement judge(Specimen specimen) {
        return byList(specimen).orElseGet(() -> byWords(specimen, learned.current()));
    }

    /** By all that was taught until now; may take a second or two. */
    public Judgement judgeByLatest(Specimen specimen) {
        return byList(specimen).orElseGet(() -> byWords(specimen, learned.latest()));
    }

    /** @param digest of the message; 64 hexadecimal digits */
    @Transactional(readOnly = true)
    public boolean isTaught(String digest, boolean spam) {
        return lessons.isKnown(digest, spam);
    }

    /** Teaching the same again changes nothing; the last word on a message counts. */
    @Transactional
    public void teach(String digest, Specimen specimen, boolean spam) {
        // One after another, so that the newest revision that can be seen has every older one before it.
        sql.execute("select pg_advisory_xact_lock({0})", DSL.val(LESSONS_LOCK));
        lessons.put(new Lesson(digest, spam, Features.of(specimen)));
        lessons.prune(spam, MOST_OF_EACH);
    }

    private Optional<Judgement> byList(Specimen specimen) {
        return Optional.ofNullable(specimen.from())
                .flatMap(rules::of)
                .map(rule -> new Judgement(
                        rule.allowed() ? 0 : 1, rule.allowed(), true, List.of("list: " + rule.pattern())));
    }

    private static Judgement byWords(Specimen specimen, Optional<Model> model) {
        if (model.isEmpty()) {
            return Judgement.NOTHING;
        }
        double score = Math.round(model.get().score(Features.of(specimen)) * 1000) / 1000.0;
        return new Judgement(
                score, false, false, score >= Judgement.BORDER ? Reasons.against(specimen, model.get()) : List.of());
    }
}
