package io.otvet.staff;

import io.otvet.kernel.Permission;
import java.util.Set;

/**
 * A role that a desk made for itself.
 *
 * @param permissions beside reading, which every role may
 * @param agents how many have it, those who have left included
 */
public record OwnRole(RoleId id, String name, Role.Sight sees, Set<Permission> permissions, int agents, int version) {

    public OwnRole {
        permissions = Set.copyOf(permissions);
    }
}
