package io.otvet.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each expectation is [status, SMTP code, reason, hard]; codes of 9xx are made up by the expecting program. */
class BounceCorpusTest {

    private final MailParser parser = new MailParser();

    @Test
    void tellsWhetherAnAddressIsAtFault() {
        Corpus corpus = Corpus.named("bounces: permanent or not");

        forEach("bounces", (file, expected) -> {
            boolean isPermanent = parser.parse(Corpus.bytes(file))
                    .bounce()
                    .map(Bounce::permanent)
                    .orElse(false);
            corpus.compare(name(file), isPermanent, expected.get(0).get(3).asBoolean());
        });

        corpus.agreesAtLeast(0.95);
    }

    @Test
    void tellsBouncesFromComplaintsAndAnswersOfPrograms() {
        Corpus corpus = Corpus.named("bounces: kind");

        forEach(
                "bounces",
                (file, expected) -> corpus.compare(
                        name(file),
                        parser.parse(Corpus.bytes(file)).kind(),
                        switch (expected.get(0).get(2).asString()) {
                            case "feedback" -> AutoKind.ABUSE;
                            case "vacation", "delivered" -> AutoKind.AUTO_REPLY;
                            default -> AutoKind.BOUNCE;
                        }));

        corpus.agreesAtLeast(0.98);
    }

    @Test
    void findsTheEnhancedStatusCode() {
        Corpus corpus = Corpus.named("bounces: status");

        forEach("bounces", (file, expected) -> {
            String status = expected.get(0).get(0).asString();
            if (!status.isEmpty() && !status.matches(".\\.0\\.9\\d\\d")) {
                corpus.compare(
                        name(file),
                        parser.parse(Corpus.bytes(file))
                                .bounce()
                                .map(Bounce::status)
                                .orElse("none"),
                        status);
            }
        });

        corpus.agreesAtLeast(0.9);
    }

    @Test
    void readsLineEndsOfEveryAge() {
        Corpus corpus = Corpus.named("bounces with CRLF and CR say the same as with LF");

        for (Path file : Corpus.files("bounces-crlf-cr")) {
            Path twin = Corpus.root().resolve("bounces/bsd").resolve(name(file));
            if (Files.exists(twin) && !name(file).endsWith("json")) {
                corpus.compare(file.toString(), outcome(file), outcome(twin));
            }
        }

        corpus.agreesAtLeast(1);
    }

    private String outcome(Path file) {
        ParsedMail mail = parser.parse(Corpus.bytes(file));
        return mail.kind() + " "
                + mail.bounce()
                        .map(bounce -> bounce.permanent() + bounce.status() + bounce.recipient())
                        .orElse("");
    }

    private interface Case {
        void check(Path file, JsonNode expected);
    }

    private static void forEach(String folder, Case check) {
        JsonNode all = JsonMapper.shared()
                .readTree(Corpus.root()
                        .resolve(folder)
                        .resolve("bounces-expected.json")
                        .toFile());
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            Path file = Corpus.root().resolve(folder).resolve("bsd").resolve(entry.getKey());
            if (Files.exists(file)) {
                check.check(file, entry.getValue());
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
