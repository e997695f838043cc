package io.otvet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern REFUSED = Pattern.compile(
            "(?:new (?:NotFound|Invalid|FieldError)\\(|super\\(Kind\\.\\w+,)\\s*(?:\"[^\".]*\"|[\\w.()]+,\\s*)?,?\\s*\"([a-z]+(?:\\.[a-z-]+)+)\"");

    @Test
    void eachTextStandsInBothLanguages() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path english : files.filter(file -> file.toString().endsWith("_en.properties"))
                    .toList()) {
                Path russian = Path.of(english.toString().replace("_en.", "_ru."));

                assertThat(keys(russian)).as(russian.toString()).isEqualTo(keys(english));
                assertThat(load(russian).values())
                        .as(russian.toString())
                        .noneMatch(text -> text.toString().isBlank());
            }
        }
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> REFUSED.matcher(read(file))
                            .results()
                            .map(MatchResult::group)
                            .map(found -> found.replaceAll("(?s).*\"([^\"]+)\"$", "$1"))
                            .forEach(used::add));
        }
        try (Stream<Path> files = Files.list(BUNDLES)) {
            files.filter(file -> file.toString().endsWith("_en.properties")).forEach(file -> there.addAll(keys(file)));
        }

        assertThat(used).isNotEmpty();
        assertThat(used).isSubsetOf(there);
    }

    private static Set<String> keys(Path file) {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
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
