package io.otvet.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Expectations in YAML: sender, subject, text and the names of files. */
class ZammadCorpusTest {

    private static final Pattern TAG = Pattern.compile("(?m)(^|\\s)!(?:ruby/\\S+|binary)(?=\\s)");
    private static final List<String> GENERATED = List.of("message.html");

    private final MailParser parser = new MailParser();

    @Test
    void agreesOnSenderAndSubject() {
        Corpus corpus = Corpus.named("zammad: sender and subject");

        cases().forEach(one -> {
            compare(corpus, one, "from_email", String.valueOf(one.mail.from().address()), true);
            compare(corpus, one, "from_display_name", one.mail.from().name(), false);
            compare(corpus, one, "subject", one.mail.subject(), false);
        });

        corpus.agreesAtLeast(0.9);
    }

    @Test
    void agreesOnTheText() {
        Corpus corpus = Corpus.named("zammad: words of the text");

        cases().filter(one -> one.expected.containsKey("body")).forEach(one -> {
            String shown = words(
                    one.mail.html() == null ? one.mail.text() : one.mail.html().value());
            String folded = words(one.mail.quoted());
            corpus.compare(
                    one.name,
                    shown.contains(folded) ? shown : shown + folded,
                    words(String.valueOf(one.expected.get("body")).replace("no visible content", "")));
        });

        corpus.agreesAtLeast(0.75);
    }

    @Test
    void agreesOnTheNamesOfFiles() {
        Corpus corpus = Corpus.named("zammad: names of files");

        cases().filter(one -> one.expected.get("attachments") instanceof List<?>)
                .forEach(one -> {
                    List<String> expected = ((List<?>) one.expected.get("attachments"))
                            .stream()
                                    .map(file -> String.valueOf(((Map<?, ?>) file).get("filename")))
                                    .filter(name -> !GENERATED.contains(name))
                                    .sorted()
                                    .toList();
                    corpus.compare(
                            one.name,
                            one.mail.attachments().stream()
                                    .map(MailPart::name)
                                    .sorted()
                                    .toList(),
                            expected);
                });

        corpus.agreesAtLeast(0.8);
    }

    private record Case(String name, ParsedMail mail, Map<?, ?> expected) {}

    private Stream<Case> cases() {
        return Stream.of("zammad-mail", "zammad-mail-2022")
                .flatMap(folder -> Corpus.files(folder).stream())
                .filter(file -> file.toString().endsWith(".yml"))
                .map(file ->
                        new Case(file.getFileName().toString(), parser.parse(Corpus.bytes(mail(file))), yaml(file)))
                .filter(one -> !one.expected.isEmpty());
    }

    private static Path mail(Path yaml) {
        Path box = Path.of(yaml.toString().replace(".yml", ".box"));
        return Files.exists(box) ? box : Path.of(yaml.toString().replace(".yml", ".eml"));
    }

    private static Map<?, ?> yaml(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(50_000_000);
        Object read = new Yaml(new SafeConstructor(options))
                .load(TAG.matcher(Corpus.text(file)).replaceAll("$1"));
        return read instanceof Map<?, ?> map ? map : Map.of();
    }

    private static void compare(Corpus corpus, Case one, String field, String found, boolean ignoresCase) {
        if (one.expected.containsKey(field)) {
            String expected = Objects.toString(one.expected.get(field), "").strip();
            boolean agrees = ignoresCase ? found.equalsIgnoreCase(expected) : found.equals(expected);
            corpus.compare(one.name + " " + field, agrees ? expected : found, expected);
        }
    }

    /** Letters and digits only: how the two programs write HTML differs everywhere. */
    private static String words(String html) {
        return Jsoup.parse(html).text().replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
