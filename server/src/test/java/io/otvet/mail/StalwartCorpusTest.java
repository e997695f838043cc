package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expectations as full parse trees: headers, which parts are files, and what they hold. */
class StalwartCorpusTest {

    private final MailParser parser = new MailParser();

    @Test
    void agreesOnSubjects() {
        Corpus corpus = Corpus.named("stalwart: subject");

        cases().forEach(one -> header(one, "subject")
                .map(value -> value.path("Text"))
                .filter(JsonNode::isString)
                .ifPresent(text -> corpus.compare(one.name, plain(one.mail.subject()), plain(text.asString()))));

        corpus.agreesAtLeast(0.9);
    }

    @Test
    void agreesOnSenders() {
        Corpus corpus = Corpus.named("stalwart: sender");

        cases().forEach(one -> header(one, "from")
                .map(value -> value.path("Address").path("List").path(0).path("address"))
                .filter(JsonNode::isString)
                .ifPresent(text -> corpus.compare(one.name, one.mail.from().raw(), text.asString())));

        corpus.agreesAtLeast(0.9);
    }

    @Test
    void agreesOnRecipients() {
        Corpus corpus = Corpus.named("stalwart: recipients");

        cases().forEach(one -> header(one, "to")
                .map(value -> value.path("Address").path("List"))
                .filter(JsonNode::isArray)
                .ifPresent(list -> corpus.compare(
                        one.name, one.mail.to().stream().map(Mailbox::raw).toList(), texts(list, "address"))));

        corpus.agreesAtLeast(0.9);
    }

    @Test
    void agreesOnFiles() {
        Corpus corpus = Corpus.named("stalwart: sizes of files");

        cases().forEach(one -> corpus.compare(one.name, sizes(one.mail), expectedSizes(one.tree)));

        corpus.agreesAtLeast(0.7);
    }

    @Test
    void agreesOnTheText() {
        Corpus corpus = Corpus.named("stalwart: text");

        cases().forEach(one -> expectedText(one.tree)
                .ifPresent(expected ->
                        corpus.compare(one.name, plain(one.mail.text() + " " + one.mail.quoted()), expected)));

        corpus.agreesAtLeast(0.7);
    }

    private record Case(String name, ParsedMail mail, JsonNode tree) {}

    private Stream<Case> cases() {
        return Corpus.files("stalwart").stream()
                .filter(file ->
                        file.toString().endsWith(".json") && !file.toString().endsWith(".crlf.json"))
                .map(file -> new Case(
                        Corpus.root().relativize(file).toString(),
                        parser.parse(Corpus.bytes(Path.of(file.toString().replace(".json", ".eml")))),
                        JsonMapper.shared().readTree(file.toFile())));
    }

    private static Optional<JsonNode> header(Case one, String name) {
        Optional<JsonNode> found = Optional.empty();
        for (JsonNode header : one.tree.path("parts").path(0).path("headers")) {
            if (header.path("name").asString("").equals(name)) {
                found = found.or(() -> Optional.of(header.path("value")));
            }
        }
        return found;
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.path(field).asString("")));
        return texts;
    }

    private static List<Integer> sizes(ParsedMail mail) {
        return mail.attachments().stream()
                .filter(part -> !part.contentType().startsWith("message/"))
                .map(part -> part.content().length)
                .sorted()
                .toList();
    }

    private static List<Integer> expectedSizes(JsonNode tree) {
        List<Integer> sizes = new ArrayList<>();
        for (JsonNode index : tree.path("attachments")) {
            JsonNode body = tree.path("parts").path(index.asInt()).path("body");
            if (body.has("Binary") || body.has("InlineBinary")) {
                sizes.add(
                        body.has("Binary")
                                ? body.path("Binary").size()
                                : body.path("InlineBinary").size());
            } else if (body.has("Text")) {
                sizes.add(body.path("Text").asString().getBytes(StandardCharsets.UTF_8).length);
            }
        }
        return sizes.stream().sorted().toList();
    }

    private static Optional<String> expectedText(JsonNode tree) {
        JsonNode first = tree.path("text_body").path(0);
        JsonNode body = tree.path("parts").path(first.asInt(0)).path("body");
        boolean isOnlyText = tree.path("text_body").size() == 1 && body.has("Text");
        return isOnlyText ? Optional.of(plain(body.path("Text").asString())) : Optional.empty();
    }

    private static String plain(String text) {
        return CleanText.text(text).replaceAll("\\s+", " ").strip();
    }
}
