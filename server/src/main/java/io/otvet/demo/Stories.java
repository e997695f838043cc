package io.otvet.demo;

import io.otvet.demo.Story.Line;
import io.otvet.demo.Story.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the stories that lie beside the code, one block each. */
final class Stories {

    private Stories() {}

    static List<Story> of(String language) {
        return blocks("stories_" + language + ".txt").stream()
                .map(Stories::story)
                .toList();
    }

    /** Subject and text of what no desk wants. */
    static List<String> spam() {
        return blocks("spam.txt");
    }

    private static List<String> blocks(String file) {
        return Arrays.stream(read(file).split("\n\\s*\n"))
                .map(block -> block.replaceAll("(?m)^#.*\n?", "").strip())
                .filter(block -> !block.isEmpty())
                .toList();
    }

    private static Story story(String block) {
        List<String> lines = block.lines().toList();
        String[] head = lines.getFirst().split("\\s*\\|\\s*");
        return new Story(
                head[0],
                head[1],
                head[2],
                List.of(head[3].split("\\s*,\\s*")),
                lines.get(1),
                lines.stream().skip(2).map(Stories::line).toList());
    }

    private static Line line(String text) {
        Voice voice = switch (text.charAt(0)) {
            case '>' -> Voice.CUSTOMER;
            case '<' -> Voice.AGENT;
            case '~' -> Voice.NOTE;
            default -> throw new IllegalArgumentException("a line begins with >, < or ~: " + text);
        };
        return new Line(voice, text.substring(1).strip());
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Stories.class.getResourceAsStream("/demo/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
