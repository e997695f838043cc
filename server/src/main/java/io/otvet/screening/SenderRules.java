package io.otvet.screening;

import static io.otvet.screening.db.Tables.SENDER_RULE;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import io.otvet.screening.db.tables.records.SenderRuleRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Senders whose messages are always taken or never; the narrower rule wins: an address before its domain. */
@Component
public class SenderRules {

    private final DSLContext sql;
    private final AuditLog audit;

    SenderRules(DSLContext sql, AuditLog audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** The newest first. */
    public List<SenderRule> all(Access who) {
        who.require(Permission.SUSPENDED_RELEASE);
        return sql.selectFrom(SENDER_RULE)
                .orderBy(SENDER_RULE.ADDED_AT.desc(), SENDER_RULE.PATTERN)
                .fetch(SenderRules::rule);
    }

    /**
     * Whoever ruled otherwise on the same pattern before is overruled.
     *
     * @param pattern an address, {@code @domain} or a domain
     * @throws Invalid when it is none of these
     */
    @Transactional
    public SenderRule put(Access who, String pattern, boolean allowed) {
        who.require(Permission.SUSPENDED_RELEASE);
        String plain = plain(pattern);
        SenderRuleRecord row = sql.insertInto(SENDER_RULE)
                .set(SENDER_RULE.PATTERN, plain)
                .set(SENDER_RULE.ALLOWED, allowed)
                .set(SENDER_RULE.ADDED_BY, who.actor().toString())
                .onConflict(SENDER_RULE.PATTERN)
                .doUpdate()
                .set(SENDER_RULE.ALLOWED, allowed)
                .set(SENDER_RULE.ADDED_BY, who.actor().toString())
                .returning()
                .fetchSingle();
        audit.record(who, "screening.sender-ruled", "sender-rule:" + plain, Map.of("allowed", allowed));
        return rule(row);
    }

    /** Nothing when there is none. */
    @Transactional
    public void remove(Access who, String pattern) {
        who.require(Permission.SUSPENDED_RELEASE);
        String plain = plain(pattern);
        if (sql.deleteFrom(SENDER_RULE).where(SENDER_RULE.PATTERN.eq(plain)).execute() > 0) {
            audit.record(who, "screening.sender-rule-removed", "sender-rule:" + plain, Map.of());
        }
    }

    Optional<SenderRule> of(EmailAddress sender) {
        List<String> patterns = patterns(sender);
        return sql.selectFrom(SENDER_RULE).where(SENDER_RULE.PATTERN.in(patterns)).fetch(SenderRules::rule).stream()
                .min(Comparator.comparingInt(rule -> patterns.indexOf(rule.pattern())));
    }

    /** The address, its domain, and each domain above, the narrowest first. */
    private static List<String> patterns(EmailAddress sender) {
        List<String> patterns = new ArrayList<>(List.of(sender.value()));
        String domain = sender.domain();
        while (domain.contains(".")) {
            patterns.add("@" + domain);
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return patterns;
    }

    private static String plain(String pattern) {
        String text = pattern.strip().toLowerCase(Locale.ROOT);
        boolean domain = text.startsWith("@") || !text.contains("@");
        String address = domain ? "any@" + text.replaceFirst("^@", "") : text;
        return EmailAddress.parse(address)
                .filter(parsed -> parsed.domain().contains("."))
                .map(parsed -> domain ? "@" + parsed.domain() : parsed.value())
                .orElseThrow(() -> new Invalid("pattern", "screening.no-such-pattern"));
    }

    private static SenderRule rule(SenderRuleRecord row) {
        return new SenderRule(
                row.getPattern(),
                row.getAllowed(),
                row.getAddedBy(),
                row.getAddedAt().toInstant());
    }
}
