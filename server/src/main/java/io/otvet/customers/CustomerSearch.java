package io.otvet.customers;

import static io.otvet.customers.db.Tables.POINT;

import io.otvet.kernel.Access;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Customers by a fragment. Frequent fragments are found by walking back from those seen last, rare ones through the
 * trigram index. The planner guesses which; when it guesses wrong the walk is long, so it is cut off and forbidden.
 */
@Component
class CustomerSearch {

    private static final Pattern NUMBER = Pattern.compile("[+\\d\\s().-]{3,}");
    private static final String CANCELLED = "57014";
    private static final int TRIGRAM = 3;
    private static final int POINTS_EACH = 4;
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final DSLContext sql;
    private final CustomerBound bound;
    private final TransactionTemplate apart;

    CustomerSearch(DSLContext sql, CustomerBound bound, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.bound = bound;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    List<CustomerId> find(Access who, String fragment, int limit) {
        Condition matches = matches(Point.fold(fragment.strip())).and(bound.of(who, POINT.CUSTOMER_ID));
        try {
            return Objects.requireNonNull(apart.execute(status -> {
                sql.execute("set local statement_timeout = " + PATIENCE.toMillis());
                return ids(matches, POINT.LAST_SEEN, limit);
            }));
        } catch (RuntimeException failure) {
            if (!isCutOff(failure)) {
                throw failure;
            }
            Field<OffsetDateTime> unindexed = DSL.field("{0} + interval '0'", OffsetDateTime.class, POINT.LAST_SEEN);
            return ids(matches, unindexed, limit);
        }
    }

    /** By the state of PostgreSQL itself: Spring takes a cancelled statement for a database that is away. */
    static boolean isCutOff(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())
                        || isCutOff(failure.getCause()));
    }

    private List<CustomerId> ids(Condition matches, Field<OffsetDateTime> seen, int limit) {
        List<UUID> found = sql.select(POINT.CUSTOMER_ID)
                .from(POINT)
                .where(matches)
                .orderBy(seen.desc())
                .limit(limit * POINTS_EACH)
                .fetch(POINT.CUSTOMER_ID);
        return found.stream().distinct().limit(limit).map(CustomerId::new).toList();
    }

    /** Words in any order within one point; a number in whatever way it is written. */
    private static Condition matches(String folded) {
        Condition words = Arrays.stream(folded.split("\\s+"))
                .map(CustomerSearch::contains)
                .reduce(Condition::and)
                .orElseThrow();
        return NUMBER.matcher(folded).matches() ? words.or(isNumber(folded)) : words;
    }

    private static Condition isNumber(String text) {
        String digits = text.replaceAll("\\D", "");
        Condition like = contains(digits);
        return digits.startsWith("8") && digits.length() > 1 ? like.or(starts("7" + digits.substring(1))) : like;
    }

    /** Two letters have no trigram: only the beginning of a name, an address or its domain is looked at. */
    private static Condition contains(String part) {
        return part.codePointCount(0, part.length()) < TRIGRAM
                ? starts(part).or(POINT.VALUE.like(literal("%@" + escaped(part) + "%"), '\\'))
                : POINT.VALUE.like(literal("%" + escaped(part) + "%"), '\\');
    }

    private static Condition starts(String part) {
        return POINT.VALUE.like(literal(escaped(part) + "%"), '\\');
    }

    /** Part of the text, as the planner must see how common a fragment is. */
    private static Field<String> literal(String pattern) {
        return DSL.inline(pattern);
    }

    private static String escaped(String part) {
        return part.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
