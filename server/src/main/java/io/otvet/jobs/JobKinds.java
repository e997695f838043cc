package io.otvet.jobs;

import io.otvet.kernel.Defect;
import java.util.List;
import java.util.Map;
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

    JobKind<?> get(String name) {
        JobKind<?> kind = byName.get(name);
        if (kind == null) {
            throw new Defect("no such kind of job: " + name);
        }
        return kind;
    }

    /** Those that can run now. */
    Set<String> names(boolean talkingOutside) {
        return byName.values().stream()
                .filter(kind -> kind.talksOutside() == talkingOutside)
                .filter(JobKind::canRun)
                .map(JobKind::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
