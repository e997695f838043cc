package io.otvet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code postmaster.pid}: line 1 is the server's process, the last line its state. It outlives a killed server. */
record PidFile(Path cluster) {

    /** INVARIANT: a stale file also says "ready", so the first line has to name our own child. */
    boolean saysReady(long pid) {
        List<String> lines = lines();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.getLast().strip().equals("ready");
    }

    /** Where a server that is alive and ready is reached. */
    OptionalInt portOfReady() {
        List<String> lines = lines();
        boolean isReady = lines.size() >= 8 && lines.getLast().strip().equals("ready") && orphan().isPresent();
        return isReady ? OptionalInt.of(Integer.parseInt(lines.get(3).strip())) : OptionalInt.empty();
    }

    /** A living server of these very files that was left behind by a killed Otvet. */
    Optional<ProcessHandle> orphan() {
        return lines().stream()
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(this::servesUs);
    }

    /** Numbers of processes are used again, so the process must also be one that works in our folder. */
    private boolean servesUs(ProcessHandle process) {
        try {
            Path place = Path.of("/proc/" + process.pid() + "/cwd");
            return Files.exists(place)
                    ? Files.isSameFile(place, cluster)
                    : process.info()
                            .command()
                            .orElse("")
                            .startsWith(cluster.resolveSibling("binaries-").toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Once no server of ours is alive, its number may belong to a stranger, whom PostgreSQL would take for a rival. */
    void forget() throws IOException {
        Files.deleteIfExists(path());
    }

    private List<String> lines() {
        try {
            return Files.exists(path()) ? Files.readAllLines(path()) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path path() {
        return cluster.resolve("postmaster.pid");
    }
}
