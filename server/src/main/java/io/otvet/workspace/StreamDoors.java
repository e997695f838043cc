package io.otvet.workspace;

import io.otvet.kernel.Access;
import io.otvet.realtime.spi.StreamAccess;
import io.otvet.staff.AgentId;
import io.otvet.staff.ApiKeys;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Staff;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A stream lives as long as the session or key that opened it, or as long as the agent behind another token. */
@Component
class StreamDoors implements StreamAccess {

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Staff staff;

    StreamDoors(Sessions sessions, ApiKeys keys, Staff staff) {
        this.sessions = sessions;
        this.keys = keys;
        this.staff = staff;
    }

    @Override
    public Map<Door, Access> current(Collection<Door> doors) {
        Map<UUID, SignedIn> people = known(doors, StreamDoors::session, sessions::current);
        Map<UUID, SignedIn> programs = known(doors, StreamDoors::key, keys::current);
        Map<Door, Access> current = new HashMap<>();
        for (Door door : doors) {
            access(door, people, programs)
                    .filter(access -> !access.permissions().isEmpty())
                    .ifPresent(access -> current.put(door, access));
        }
        return current;
    }

    @Override
    public boolean isPersonal(Door door) {
        return session(door).isPresent();
    }

    private static Map<UUID, SignedIn> known(
            Collection<Door> doors,
            Function<Door, Optional<UUID>> id,
            Function<Collection<UUID>, Map<UUID, SignedIn>> ask) {
        List<UUID> ids = doors.stream()
                .flatMap(door -> id.apply(door).stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : ask.apply(ids);
    }

    private Optional<Access> access(Door door, Map<UUID, SignedIn> people, Map<UUID, SignedIn> programs) {
        if (session(door).isPresent()) {
            return session(door).map(people::get).map(SignedIn::access);
        }
        return key(door).isPresent()
                ? key(door).map(programs::get).map(SignedIn::access)
                : Optional.of(staff.accessOf(new AgentId(door.opened().agent())));
    }

    private static Optional<UUID> session(Door door) {
        return uuid(door.name());
    }

    private static Optional<UUID> key(Door door) {
        return door.name().startsWith(SignedIn.BY_KEY)
                ? uuid(door.name().substring(SignedIn.BY_KEY.length()))
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
