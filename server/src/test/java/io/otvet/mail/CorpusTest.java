package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final List<String> MIME = List.of(
            "zammad-mail",
            "zammad-mail-2022",
            "discourse-mail",
            "chatwoot-mail",
            "freescout-mail",
            "rt-mail",
            "eventum-mail",
            "mime4j",
            "mimekit",
            "ruby-mail",
            "stalwart",
            "nodemailer",
            "enmime",
            "zbateson",
            "webklex",
            "phpmimemail",
            "cpython-email",
            "bounces",
            "bounces-crlf-cr",
            "spamassassin-t",
            "rspamd-mail",
            "spam-public",
            "zammad-smime",
            "rt-gnupg",
            "mimekit-smime",
            "reply-talon");
    private static final Set<String> NO_MAIL = Set.of("json", "yml", "xml", "out", "tokens", "pub", "jpg", "doc", "md");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final MailParser parser = new MailParser();

    @Test
    void readsEveryMailWithoutAnException() throws IOException {
        Corpus corpus = Corpus.named("every mail is read");
        List<String> failures = new ArrayList<>();
        List<Path> mails = MIME.stream()
                .flatMap(folder -> Corpus.files(folder).stream())
                .filter(CorpusTest::isMail)
                .toList();

        mails.forEach(mail -> read(mail).ifPresentOrElse(failures::add, corpus::agrees));

        Files.writeString(Files.createDirectories(Path.of("target")).resolve("corpus-count.txt"), mails.size() + "\n");
        assertThat(failures).isEmpty();
        corpus.agreesAtLeast(1);
    }

    @Test
    void keepsTheBytesOfEveryAttachment() {
        Corpus corpus = Corpus.named("zbateson: bytes of the files that are there to compare");
        List<MailPart> found = Corpus.files("zbateson").stream()
                .filter(file -> file.getFileName().toString().startsWith("m00"))
                .flatMap(file -> parser.parse(Corpus.bytes(file)).attachments().stream())
                .toList();

        for (Path file : Corpus.files("zbateson/files")) {
            String name = file.getFileName().toString();
            found.stream()
                    .filter(part -> part.name().replace(' ', '_').equals(name))
                    .forEach(part -> corpus.compare(name, digest(part.content()), digest(Corpus.bytes(file))));
        }

        corpus.agreesAtLeast(1);
    }

    private Optional<String> read(Path mail) {
        Instant start = Instant.now();
        try {
            ParsedMail parsed = parser.parse(Corpus.bytes(mail));
            boolean isClean = (parsed.subject() + parsed.text() + parsed.quoted()).indexOf('\0') < 0;
            boolean isQuick = Duration.between(start, Instant.now()).compareTo(LONGEST) < 0;
            return isClean && isQuick ? Optional.empty() : Optional.of(mail + " is slow or not clean");
        } catch (UnreadableMail _) {
            return new String(Corpus.bytes(mail), StandardCharsets.ISO_8859_1).isBlank()
                    ? Optional.empty()
                    : Optional.of(mail + " is unreadable");
        } catch (RuntimeException e) {
            return Optional.of(mail + ": " + e);
        }
    }

    private static boolean isMail(Path file) {
        String name = file.getFileName().toString();
        return !NO_MAIL.contains(name.substring(name.lastIndexOf('.') + 1)) && !name.contains("_decoded");
    }

    private static String digest(byte[] content) {
        return content.length + ":" + Arrays.hashCode(content);
    }
}
