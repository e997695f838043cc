package io.otvet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sizes and words of the style guide, as figures. An exception stands in the list with its reason. */
class StyleTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MAIN = ROOT.resolve("server/src/main/java");
    private static final Path TESTS = ROOT.resolve("server/src/test/java");
    private static final Path MIGRATIONS = ROOT.resolve("server/src/main/resources/db/migration");
    private static final Path PAGES = ROOT.resolve("web/src");

    private static final Set<String> EXCEPTIONS = Set.of("description.ts"); // generated from the API's description

    private static final Pattern BANNED_NAME =
            Pattern.compile(".*(Service|ServiceImpl|Manager|Helper|Utils?|Handler|Processor|Dto|DTO|Entity|Impl)");
    /** A line that is one text, such as a part of a pattern, may be as long as it has to be. */
    private static final Pattern TEXT = Pattern.compile("\\s*(\\+ )?\"");

    private static final Pattern METHOD =
            Pattern.compile("^    (?! |.*\\b(?:record|class) )[^=;/*@]*\\)(?: throws [\\w., ]+)? \\{$");

    @Test
    void keepsFilesSmall() {
        assertThat(longerThan(300, MAIN, ".java")).isEmpty();
        assertThat(longerThan(120, MAIN, "Controller.java")).isEmpty();
        assertThat(longerThan(500, TESTS, ".java")).isEmpty();
        assertThat(longerThan(150, MIGRATIONS, ".sql")).isEmpty();
        assertThat(longerThan(250, PAGES, ".ts")).isEmpty();
        assertThat(longerThan(250, PAGES, ".tsx")).isEmpty();
    }

    @Test
    void keepsLinesNarrow() {
        List<String> wide = Stream.of(MAIN, TESTS)
                .flatMap(place -> files(place, "").stream())
                .flatMap(StyleTest::wideLines)
                .toList();

        assertThat(wide).isEmpty();
    }

    @Test
    void keepsMethodsShort() {
        assertThat(files(MAIN, ".java").stream().flatMap(StyleTest::longMethods).toList())
                .isEmpty();
    }

    @Test
    void namesClassesForTheirOneJob() {
        List<String> vague = files(MAIN, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> BANNED_NAME.matcher(name).matches())
                .toList();

        assertThat(vague).isEmpty();
    }

    @Test
    void nobodyMocks() {
        List<String> mocking = files(TESTS, ".java").stream()
                .filter(file -> Pattern.compile("^import .*(mockito|easymock|jmock)", Pattern.MULTILINE)
                        .matcher(read(file))
                        .find())
                .map(Path::toString)
                .toList();

        assertThat(mocking).isEmpty();
    }

    @Test
    void leavesNothingForLater() {
        List<String> promises = Stream.of(MAIN, TESTS, PAGES, MIGRATIONS)
                .flatMap(place -> files(place, "").stream())
                .filter(file -> !file.endsWith("StyleTest.java"))
                .filter(file -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b")
                        .matcher(read(file))
                        .find())
                .map(Path::toString)
                .toList();

        assertThat(promises).isEmpty();
    }

    private static List<String> longerThan(int most, Path place, String ending) {
        return files(place, ending).stream()
                .filter(file -> !EXCEPTIONS.contains(file.getFileName().toString()))
                .filter(file -> read(file).lines().count() > most)
                .map(file -> ROOT.relativize(file) + " is longer than " + most)
                .toList();
    }

    private static Stream<String> wideLines(Path file) {
        List<String> lines = read(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).length() > 120)
                .filter(line -> !TEXT.matcher(lines.get(line)).lookingAt())
                .mapToObj(line -> ROOT.relativize(file) + ":" + (line + 1));
    }

    private static Stream<String> longMethods(Path file) {
        List<String> lines = read(file).lines().toList();
        List<String> found = new ArrayList<>();
        int start = -1;
        for (int line = 0; line < lines.size(); line++) {
            Matcher head = METHOD.matcher(lines.get(line));
            if (head.matches()) {
                start = line;
            } else if (start >= 0 && lines.get(line).equals("    }")) {
                if (line - start - 1 > 40) {
                    found.add(ROOT.relativize(file) + ":" + (start + 1) + " takes " + (line - start - 1) + " lines");
                }
                start = -1;
            }
        }
        return found.stream();
    }

    private static List<Path> files(Path place, String ending) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
