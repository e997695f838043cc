package io.otvet.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of job there is in this server, by name. */
@Component
class JobKinds {

    private final Map<String, JobKind<?>> byName;

    JobKinds(List<JobKind<?>> kinds) {
        this.byName = kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, Function.identity()));
    }

    Optional<JobKind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names(boolean talkingOutside) {
        return byName.values().stream()
                .filter(kind -> kind.talksOutside() == talkingOutside)
                .map(JobKind::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
