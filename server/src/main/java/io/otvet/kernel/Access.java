package io.otvet.kernel;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who asks, what they may do and what they may see. Every façade takes it and asks it before anything else. */
public record Access(Actor actor, Set<Permission> permissions, Scope scope) {

    public Access {
        permissions = Set.copyOf(permissions);
    }

    /** Otvet acting for itself, with every permission: for jobs and start-up only, never for a request. */
    public static Access robot(String name) {
        return new Access(new Actor.Robot(name), EnumSet.allOf(Permission.class), Scope.ALL);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(permission);
        }
    }

    /** The agent who asks; a defect when it is not an agent, as the door should have seen to that. */
    public UUID agent() {
        if (actor instanceof Actor.Agent(UUID id)) {
            return id;
        }
        throw new NotAllowed(null);
    }
}
