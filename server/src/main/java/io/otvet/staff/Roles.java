package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles that a desk makes for itself, each a choice of {@link RoleDraft#OFFERED}. */
@Component
@Transactional
public class Roles {

    private final RoleStore store;
    private final AuditLog audit;

    Roles(RoleStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** By name. */
    public List<OwnRole> all(Access who) {
        who.require(Permission.STAFF_MANAGE);
        return store.all();
    }

    public OwnRole find(Access who, RoleId id) {
        who.require(Permission.STAFF_MANAGE);
        return store.all().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("staff.no-such-role"));
    }

    public OwnRole make(Access who, RoleDraft draft) {
        who.require(Permission.STAFF_MANAGE);
        OwnRole role = draft.role(RoleId.next(), 1);
        check(role);
        store.insert(role);
        audit.record(who, "staff.role-made", object(role.id()), Map.of("role", role));
        return role;
    }

    /** With a version, only when nobody changed it since. It counts with the next request of whoever has it. */
    public OwnRole change(Access who, RoleId id, Optional<Integer> version, RoleDraft draft) {
        OwnRole before = find(who, id);
        OwnRole after = draft.role(id, version.orElse(before.version()));
        check(after);
        if (!store.update(after)) {
            throw StaffRefusal.roleChangedMeanwhile();
        }
        audit.record(who, "staff.role-changed", object(id), Map.of("before", before, "after", after));
        return find(who, id);
    }

    /** Only one that nobody has. */
    public void remove(Access who, RoleId id, Optional<Integer> version) {
        who.require(Permission.STAFF_MANAGE);
        store.lock(id);
        OwnRole role = find(who, id);
        if (version.isPresent() && version.get() != role.version()) {
            throw StaffRefusal.roleChangedMeanwhile();
        }
        if (role.agents() > 0) {
            throw StaffRefusal.roleInUse(role.agents());
        }
        store.delete(id);
        audit.record(who, "staff.role-removed", object(id), Map.of("role", role));
    }

    private void check(OwnRole role) {
        boolean taken = store.all().stream()
                .anyMatch(other -> !other.id().equals(role.id()) && other.name().equalsIgnoreCase(role.name()));
        new Findings().when(taken, "name", "staff.role-name-taken").raise();
    }

    private static String object(RoleId id) {
        return "role:" + id;
    }
}
