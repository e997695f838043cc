package io.otvet.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees of a reply; white space is not compared. */
class ReplyCorpusTest {

    private static final String TALON = "Hi. I am fine. Thanks, Alex";

    @Test
    void showsWhatTheTrimmerShows() {
        Corpus corpus = Corpus.named("replies: trimmer");

        Corpus.files("reply-trimmer/emails")
                .forEach(file -> corpus.compare(
                        name(file),
                        plain(TextCut.of(text(file)).text()),
                        plain(Corpus.text(twin(file, "emails", "trimmed")))));

        corpus.agreesAtLeast(0.9);
    }

    @Test
    void foldsWhatTheTrimmerFolds() {
        Corpus corpus = Corpus.named("replies: folded part of the trimmer");

        Corpus.files("reply-trimmer/emails")
                .forEach(file -> corpus.compare(
                        name(file),
                        plain(TextCut.of(text(file)).quoted()),
                        plain(Corpus.text(twin(file, "emails", "elided")))));

        corpus.agreesAtLeast(0.81);
    }

    @Test
    void showsTheFirstFragment() {
        Corpus corpus = Corpus.named("replies: first fragments of crisp");
        if (Corpus.files("reply-crisp").isEmpty()) {
            return;
        }
        JsonNode all = JsonMapper.shared()
                .readTree(
                        Corpus.root().resolve("reply-crisp/first-fragment.json").toFile());

        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            Path file = Corpus.root().resolve("reply-crisp").resolve(entry.getKey());
            if (Files.exists(file)) {
                corpus.compare(
                        entry.getKey(),
                        plain(TextCut.of(text(file)).text()),
                        plain(entry.getValue().asString()));
            }
        }

        corpus.agreesAtLeast(0.81);
    }

    @Test
    void cutsTheQuotesOfManyPrograms() {
        Corpus corpus = Corpus.named("replies: talon");

        Stream.of("reply-talon/html_replies", "reply-talon/standard_replies")
                .flatMap(folder -> Corpus.files(folder).stream())
                .filter(file -> !name(file).endsWith("_reply_text"))
                .forEach(file -> corpus.compare(name(file), plain(seen(file)), expected(file)));

        corpus.agreesAtLeast(0.9);
    }

    @Test
    void foldsInHtmlWhatIsFoldedInItsText() {
        Corpus corpus = Corpus.named("replies: folded HTML");

        Stream.of("chatwoot-mail", "discourse-mail", "eventum-mail", "freescout-mail", "zammad-mail")
                .flatMap(folder -> Corpus.files(folder).stream())
                .filter(file -> name(file).endsWith(".eml") || name(file).endsWith(".box"))
                .forEach(file -> {
                    ParsedMail mail = new MailParser().parse(Corpus.bytes(file));
                    if (mail.html() != null && !mail.quoted().isBlank()) {
                        String shown = Jsoup.parse(mail.html().value()).text();
                        corpus.compare(name(file), letters(shown), letters(mail.text()));
                    }
                });

        corpus.agreesAtLeast(0.9);
    }

    private static String seen(Path file) {
        if (name(file).endsWith(".html")) {
            return TextCut.of(HtmlBody.of(Corpus.text(file)).text()).text();
        }
        return new MailParser().parse(Corpus.bytes(file)).text();
    }

    private static String expected(Path file) {
        Path beside = Path.of(file.toString().replace(".eml", "") + "_reply_text");
        String whole = Files.exists(beside) ? Corpus.text(beside) : "Hello";
        return name(file).endsWith(".html")
                ? TALON
                : plain(TextCut.of(CleanText.text(whole)).text());
    }

    private static Path twin(Path file, String from, String to) {
        return Path.of(file.toString().replace(from, to));
    }

    private static String text(Path file) {
        return CleanText.text(Corpus.text(file));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
