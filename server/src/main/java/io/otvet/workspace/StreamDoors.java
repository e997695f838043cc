package io.otvet.workspace;

import io.otvet.kernel.Access;
import io.otvet.realtime.spi.StreamAccess;
import io.otvet.staff.AgentId;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Staff;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A stream lives as long as the session that opened it; one opened by a token, as long as its agent may read. */
@Component
class StreamDoors implements StreamAccess {

    private final Sessions sessions;
    private final Staff staff;

    StreamDoors(Sessions sessions, Staff staff) {
        this.sessions = sessions;
        this.staff = staff;
    }

    @Override
    public Map<Door, Access> current(Collection<Door> doors) {
        List<UUID> ids = doors.stream()
                .flatMap(door -> session(door).stream())
                .distinct()
                .toList();
        Map<UUID, SignedIn> known = ids.isEmpty() ? Map.of() : sessions.current(ids);
        Map<Door, Access> current = new HashMap<>();
        for (Door door : doors) {
            session(door)
                    .map(id -> Optional.ofNullable(known.get(id)).map(SignedIn::access))
                    .orElseGet(() ->
                            Optional.of(staff.accessOf(new AgentId(door.opened().agent()))))
                    .filter(access -> !access.permissions().isEmpty())
                    .ifPresent(access -> current.put(door, access));
        }
        return current;
    }

    private static Optional<UUID> session(Door door) {
        try {
            return Optional.of(UUID.fromString(door.name()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
