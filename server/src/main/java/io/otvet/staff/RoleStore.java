package io.otvet.staff;

import static io.otvet.staff.db.Tables.AGENT;
import static io.otvet.staff.db.Tables.ROLE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectCount;

import io.otvet.kernel.Permission;
import io.otvet.staff.db.tables.records.AgentRecord;
import io.otvet.staff.db.tables.records.RoleRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
class RoleStore {

    /** The word in an agent's row when the role is not one of the built-in ones. */
    static final String OWN = "own";

    private static final Field<Integer> AGENTS = field(selectCount().from(AGENT).where(AGENT.ROLE_ID.eq(ROLE.ID)));

    private final DSLContext sql;
    private final RecentVisits recent;

    RoleStore(DSLContext sql, RecentVisits recent) {
        this.sql = sql;
        this.recent = recent;
    }

    List<OwnRole> all() {
        return sql.select(ROLE, AGENTS)
                .from(ROLE)
                .orderBy(lower(ROLE.NAME), ROLE.ID)
                .fetch(row -> role(row.value1(), row.value2()));
    }

    /** For whoever gives it to somebody: it stays until that is done. */
    Optional<Role> toGive(String word) {
        return Role.of(word).or(() -> own(word));
    }

    private Optional<Role> own(String word) {
        Optional<UUID> id =
                Optional.of(word).filter(text -> text.length() == 36).map(RoleStore::id);
        return id.flatMap(known ->
                sql.selectFrom(ROLE).where(ROLE.ID.eq(known)).forKeyShare().fetchOptional(RoleStore::role));
    }

    void lock(RoleId id) {
        sql.selectFrom(ROLE).where(ROLE.ID.eq(id.value())).forUpdate().fetch();
    }

    void insert(OwnRole role) {
        RoleRecord row = sql.newRecord(ROLE);
        row.setId(role.id().value());
        row.setName(role.name());
        row.setSees(role.sees().word());
        row.setPermissions(words(role.permissions()));
        row.insert();
    }

    /** False when somebody changed it since that version. */
    boolean update(OwnRole role) {
        int changed = sql.update(ROLE)
                .set(ROLE.NAME, role.name())
                .set(ROLE.SEES, role.sees().word())
                .set(ROLE.PERMISSIONS, words(role.permissions()))
                .set(ROLE.VERSION, ROLE.VERSION.plus(1))
                .where(ROLE.ID.eq(role.id().value()), ROLE.VERSION.eq(role.version()))
                .execute();
        recent.forget();
        return changed == 1;
    }

    void delete(RoleId id) {
        sql.deleteFrom(ROLE).where(ROLE.ID.eq(id.value())).execute();
    }

    /** @param own joined from the left: empty for a built-in role */
    static Role of(AgentRecord agent, RoleRecord own) {
        return agent.getRoleId() == null ? Role.of(agent.getRole()).orElseThrow() : role(own);
    }

    private static Role role(RoleRecord row) {
        OwnRole own = role(row, 0);
        return Role.own(own.id(), own.name(), own.sees(), own.permissions());
    }

    private static OwnRole role(RoleRecord row, int agents) {
        return new OwnRole(
                new RoleId(row.getId()),
                row.getName(),
                sight(row.getSees()),
                permissions(row.getPermissions()),
                agents,
                row.getVersion());
    }

    private static Role.Sight sight(String word) {
        return Arrays.stream(Role.Sight.values())
                .filter(sight -> sight.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** What is offered no more is had no more. */
    private static Set<Permission> permissions(String[] words) {
        Set<String> known = Set.of(words);
        return RoleDraft.OFFERED.stream()
                .filter(permission -> known.contains(permission.name()))
                .collect(Collectors.toSet());
    }

    private static String[] words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toArray(String[]::new);
    }

    private static UUID id(String text) {
        return RoleId.parse(text).value();
    }
}
