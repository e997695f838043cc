package io.otvet.staff.absence;

import static io.otvet.staff.db.Tables.ABSENCE;
import static io.otvet.staff.db.Tables.AGENT;

import io.otvet.staff.AgentId;
import io.otvet.staff.db.tables.records.AbsenceRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AbsenceStore {

    private final DSLContext sql;

    AbsenceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that are not over; a deputy who has left is none. */
    List<Absence> at(Instant now) {
        return sql.select(ABSENCE, AGENT.ID)
                .from(ABSENCE)
                .leftJoin(AGENT)
                .on(AGENT.ID.eq(ABSENCE.DEPUTY_ID).and(AGENT.DEACTIVATED_AT.isNull()))
                .where(ABSENCE.UNTIL.isNull().or(ABSENCE.UNTIL.gt(utc(now))))
                .fetch(row -> absence(row.value1(), row.value2()));
    }

    void save(Absence absence) {
        AbsenceRecord row = sql.newRecord(ABSENCE);
        row.setAgentId(absence.agent().value());
        row.setSince(utc(absence.since()));
        row.setUntil(absence.until() == null ? null : utc(absence.until()));
        row.setDeputyId(absence.deputy() == null ? null : absence.deputy().value());
        row.setWord(absence.word());
        sql.insertInto(ABSENCE).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    boolean delete(AgentId agent) {
        return sql.deleteFrom(ABSENCE).where(ABSENCE.AGENT_ID.eq(agent.value())).execute() > 0;
    }

    private static Absence absence(AbsenceRecord row, @Nullable UUID deputy) {
        return new Absence(
                new AgentId(row.getAgentId()),
                row.getSince().toInstant(),
                row.getUntil() == null ? null : row.getUntil().toInstant(),
                deputy == null ? null : new AgentId(deputy),
                row.getWord());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
