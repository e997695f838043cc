package io.otvet.screening;

import static io.otvet.screening.db.Sequences.LESSON_REVISION;
import static io.otvet.screening.db.Tables.LESSON;
import static org.jooq.impl.DSL.max;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Component;

@Component
class LessonStore {

    private final DSLContext sql;

    LessonStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Zero when there is none. */
    long newest() {
        Record1<Long> row = sql.select(max(LESSON.REVISION)).from(LESSON).fetchSingle();
        return Objects.requireNonNullElse(row.value1(), 0L);
    }

    int count(boolean spam) {
        return sql.fetchCount(LESSON, LESSON.SPAM.eq(spam));
    }

    /** In the order in which they were taught. */
    List<Lesson> all(long until) {
        return sql.selectFrom(LESSON)
                .where(LESSON.REVISION.le(until))
                .orderBy(LESSON.REVISION)
                .fetch(row -> new Lesson(
                        row.getDigest(), row.getSpam(), new Features(plain(row.getSigns()), plain(row.getRuns()))));
    }

    /** Whether it was known and said the same. */
    boolean isKnown(String digest, boolean spam) {
        return sql.fetchExists(LESSON, LESSON.DIGEST.eq(digest), LESSON.SPAM.eq(spam));
    }

    /** Whoever thinks otherwise now is believed. */
    void put(Lesson lesson) {
        sql.insertInto(LESSON)
                .set(LESSON.DIGEST, lesson.digest())
                .set(LESSON.SPAM, lesson.spam())
                .set(LESSON.SIGNS, boxed(lesson.features().signs()))
                .set(LESSON.RUNS, boxed(lesson.features().runs()))
                .onConflict(LESSON.DIGEST)
                .doUpdate()
                .set(LESSON.SPAM, lesson.spam())
                .set(LESSON.REVISION, LESSON_REVISION.nextval())
                .where(LESSON.SPAM.ne(lesson.spam()))
                .execute();
    }

    /** Forgets the oldest of a kind beyond {@code most}. */
    void prune(boolean spam, int most) {
        sql.deleteFrom(LESSON)
                .where(LESSON.SPAM.eq(spam))
                .and(LESSON.REVISION.le(sql.select(LESSON.REVISION)
                        .from(LESSON)
                        .where(LESSON.SPAM.eq(spam))
                        .orderBy(LESSON.REVISION.desc())
                        .offset(most)
                        .limit(1)))
                .execute();
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private static int[] plain(Integer[] numbers) {
        return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }
}
