package io.otvet.staff;

import static io.otvet.staff.db.Tables.PASSWORD_RESET;

import io.otvet.jobs.Jobs;
import io.otvet.kernel.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let an agent choose a password, once. Their tokens are made when the mail is written, not before. */
@Component
class PasswordLinks {

    static final String JOB = "staff.mail-password-link";

    private final DSLContext sql;
    private final Jobs jobs;
    private final Clock clock;

    PasswordLinks(DSLContext sql, Jobs jobs, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
    }

    enum Occasion {
        RESET("staff.password-reset", Duration.ofHours(1)),
        INVITATION("staff.invitation", Duration.ofHours(24));

        private final String template;
        private final Duration life;

        Occasion(String template, Duration life) {
            this.template = template;
            this.life = life;
        }

        String template() {
            return template;
        }
    }

    record Wanted(String email, Occasion occasion) {}

    void invite(Agent agent) {
        enter(agent.email(), Occasion.INVITATION);
    }

    /** Whether there is such an agent is found out by the job: the caller cannot tell from the time it takes. */
    void reset(EmailAddress email) {
        enter(email, Occasion.RESET);
    }

    /** A new link replaces the one before. */
    @Transactional
    Token issue(AgentId agent, Occasion occasion) {
        Token token = Token.fresh();
        forget(agent);
        sql.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.TOKEN_HASH, token.hash())
                .set(PASSWORD_RESET.AGENT_ID, agent.value())
                .set(PASSWORD_RESET.EXPIRES_AT, OffsetDateTime.now(clock).plus(occasion.life))
                .execute();
        return token;
    }

    /** Whose link it is; the link is spent by asking. */
    Optional<AgentId> spend(Token token) {
        return sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(token.hash()))
                .and(PASSWORD_RESET.EXPIRES_AT.gt(OffsetDateTime.now(clock)))
                .returning(PASSWORD_RESET.AGENT_ID)
                .fetchOptional(row -> new AgentId(row.getAgentId()));
    }

    void forget(AgentId agent) {
        sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.AGENT_ID.eq(agent.value()))
                .execute();
    }

    private void enter(EmailAddress email, Occasion occasion) {
        jobs.enter(JOB, "staff.password-link:" + email, new Wanted(email.value(), occasion));
    }
}
