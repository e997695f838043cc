package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mails that nobody here wrote, beside the project's folder. Where they are absent the tests say so and are skipped.
 * What differs from an expectation is listed in {@code target/corpus-report.txt}.
 */
final class Corpus {

    private static final Path ROOT =
            Path.of("../../shared/corpora").toAbsolutePath().normalize();
    private static final Path REPORT = Path.of("target/corpus-report.txt");

    private final String name;
    private final List<String> differences = new ArrayList<>();
    private int cases;

    private Corpus(String name) {
        this.name = name;
    }

    static Corpus named(String name) {
        assumeTrue(Files.isDirectory(ROOT), "the corpora are absent: no " + ROOT);
        return new Corpus(name);
    }

    static Path root() {
        return ROOT;
    }

    static List<Path> files(String folder) {
        if (!Files.isDirectory(ROOT.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return Charsets.detect(bytes(file)).replace("\r\n", "\n");
    }

    void agrees() {
        cases++;
    }

    void compare(String what, Object found, Object expected) {
        cases++;
        if (!found.equals(expected)) {
            differences.add(what + "\n    found    " + brief(found) + "\n    expected " + brief(expected));
        }
    }

    /** Writes what differs, and holds the share of agreement at what it has reached. */
    void agreesAtLeast(double share) {
        double reached = cases == 0 ? 1 : 1 - (double) differences.size() / cases;
        String head =
                "%s: %d of %d agree (%.1f %%)%n".formatted(name, cases - differences.size(), cases, reached * 100);
        report(name, head + String.join("\n", differences) + (differences.isEmpty() ? "\n" : "\n\n"));

        assertThat(reached).as(head + REPORT).isGreaterThanOrEqualTo(share);
    }

    private static String brief(Object value) {
        String text = String.valueOf(value).replace("\n", "⏎");
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    /** Takes the place of what an earlier run wrote under the same name. */
    private static synchronized void report(String name, String text) {
        try {
            Files.createDirectories(REPORT.getParent());
            String before = Files.exists(REPORT) ? Files.readString(REPORT) : "";
            String rest = before.replaceAll("(?ms)^" + Pattern.quote(name) + ": \\d.*?\\n\\n", "");
            Files.writeString(REPORT, rest + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
