package io.otvet.archive;

import io.otvet.postgres.UnfinishedRestore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Where a restore may go: nowhere that anything lies already, but for what a restore that was cut short left. */
record EmptyPlace(Place place) {

    private static final Set<String> WITHOUT_WORTH = Set.of("lock", "mail-twin.log", "spool");

    void check() throws IOException {
        if (UnfinishedRestore.isIn(place.data())) {
            checkSame();
        } else {
            refuse(place.data(), "OTVET_DATA");
            refuse(place.files(), "OTVET_FILES");
        }
        checkWritable(place.data(), "OTVET_DATA");
        checkWritable(place.files(), "OTVET_FILES");
    }

    /** Only what that restore has put there may be taken away. */
    private void checkSame() throws IOException {
        Path mark = place.data().resolve(UnfinishedRestore.MARK);
        if (!Files.readString(mark).equals(description())) {
            throw new CannotBeDone(
                    "Another restore into " + place.data() + " was cut short, with another OTVET_FILES or "
                            + "OTVET_DB_URL. Name the same again, or an empty folder with OTVET_DATA.");
        }
    }

    private String description() {
        return "files " + place.files() + "\ndatabase " + (place.isExternal() ? place.url() : "embedded") + "\n";
    }

    private static void refuse(Path folder, String setting) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CannotBeDone(folder + " is not a folder. Name an empty one with " + setting + ".");
        }
        List<String> found = inside(folder);
        if (!found.isEmpty()) {
            throw new CannotBeDone("A backup is restored onto an empty place only, and " + folder + " holds "
                    + found.stream().sorted().limit(5).collect(Collectors.joining(", "))
                    + (found.size() > 5 ? " and more" : "") + ". Name an empty folder with " + setting + ".");
        }
    }

    private static List<String> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> !WITHOUT_WORTH.contains(name))
                    .toList();
        }
    }

    private static void checkWritable(Path folder, String setting) {
        Path nearest = Stream.iterate(Optional.of(folder), Optional::isPresent, one -> one.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw new CannotBeDone(
                    "Nothing can be written to " + nearest + ". Name another place with " + setting + ".");
        }
    }

    void begin() throws IOException {
        UnfinishedRestore.begin(place.data(), description());
    }

    /** Takes away all that a restore has put here. */
    void clear() throws IOException {
        for (String name : inside(place.files())) {
            FileSystemUtils.deleteRecursively(place.files().resolve(name));
        }
        for (String name : inside(place.data())) {
            if (!name.equals(UnfinishedRestore.MARK)) {
                FileSystemUtils.deleteRecursively(place.data().resolve(name));
            }
        }
        end();
    }

    void end() throws IOException {
        UnfinishedRestore.end(place.data());
    }
}
