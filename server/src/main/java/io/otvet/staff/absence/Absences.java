package io.otvet.staff.absence;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.realtime.Audience;
import io.otvet.realtime.LiveEvent;
import io.otvet.realtime.Realtime;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who stands in. Everybody says it of themselves, and whoever manages people says it of anybody. An
 * absence is over by the clock, without anybody doing anything.
 */
@Component
@Transactional
public class Absences {

    private final AbsenceStore store;
    private final Staff staff;
    private final AuditLog audit;
    private final Realtime realtime;
    private final Clock clock;

    Absences(AbsenceStore store, Staff staff, AuditLog audit, Realtime realtime, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.audit = audit;
        this.realtime = realtime;
        this.clock = clock;
    }

    public StandIns now() {
        return new StandIns(
                store.at(clock.instant()).stream().collect(Collectors.toMap(Absence::agent, Function.identity())));
    }

    /** Away from now on; one that goes on already is changed. */
    public Absence say(SignedIn who, AgentId id, AbsenceDraft draft) {
        requireMaySay(who, id);
        Agent agent = staff.find(id).filter(Agent::active).orElseThrow(() -> new NotFound("staff.no-such-agent"));
        Instant now = clock.instant();
        Instant since = now().absence(id).map(Absence::since).orElse(now);
        Absence absence = draft.of(id, since, now, staff::find);
        store.save(absence);
        audit.record(who.access(), "staff.absence-begun", object(agent.id()), facts(absence));
        tell();
        return absence;
    }

    /** Back again; nothing happens to one who is there. */
    public void end(SignedIn who, AgentId id) {
        requireMaySay(who, id);
        Optional<Absence> before = now().absence(id);
        store.delete(id);
        if (before.isPresent()) {
            audit.record(who.access(), "staff.absence-ended", object(id), Map.of());
            tell();
        }
    }

    private static void requireMaySay(SignedIn who, AgentId agent) {
        who.requireMayChange();
        Access access = who.access();
        if (!access.actor().equals(new Actor.Agent(agent.value()))) {
            access.require(Permission.STAFF_MANAGE);
        }
    }

    private void tell() {
        realtime.publish(new LiveEvent("agents", Map.of(), Audience.EVERYONE));
    }

    private static String object(AgentId agent) {
        return "agent:" + agent;
    }

    private static Map<String, ?> facts(Absence absence) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Optional.ofNullable(absence.until()).ifPresent(until -> facts.put("until", until.toString()));
        Optional.ofNullable(absence.deputy()).ifPresent(deputy -> facts.put("deputy", deputy.toString()));
        return facts;
    }
}
