package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only Outlook writes. */
class OutlookFilesTest {

    private final MailParser parser = new MailParser();

    @Test
    void takesTheFilesOutOfAWinmail() {
        Corpus corpus = Corpus.named("files in a winmail.dat");

        for (Path folder : folders("mimekit-tnef")) {
            byte[] winmail = Corpus.bytes(Path.of(folder + ".tnef"));
            List<MailPart> parts = parser.parse(mail(winmail)).attachments();
            for (Path file : Corpus.files("mimekit-tnef/" + folder.getFileName())) {
                String name = file.getFileName().toString();
                boolean isThere = parts.stream()
                        .anyMatch(
                                part -> part.name().equals(name) || Arrays.equals(part.content(), Corpus.bytes(file)));
                corpus.compare(folder.getFileName() + "/" + name, isThere, true);
            }
        }

        corpus.agreesAtLeast(0.8);
    }

    @Test
    void keepsAWinmailThatItCannotRead() {
        List<MailPart> parts = parser.parse(mail("no TNEF at all".getBytes(StandardCharsets.UTF_8)))
                .attachments();

        assertThat(parts)
                .singleElement()
                .satisfies(part -> assertThat(part.name()).isEqualTo("winmail.dat"));
    }

    @Test
    void readsMessagesOfOutlook() {
        Corpus corpus = Corpus.named("messages of Outlook (.msg) are read");
        AttachedMails mails = new AttachedMails(parser);

        Corpus.files("outlook-msg").stream()
                .filter(file -> file.toString().endsWith(".msg"))
                .forEach(file -> {
                    Optional<AttachedMail> mail = mails.read(file.toString(), "", Corpus.bytes(file));
                    corpus.compare(file.getFileName().toString(), mail.isPresent(), true);
                });

        corpus.agreesAtLeast(1);
    }

    @Test
    void readsAMailThatCameAsAFile() {
        byte[] mail = """
                From: Maria <maria@customer.example>
                Subject: Cup
                Content-Type: text/plain; charset=utf-8

                It is broken.
                """.getBytes(StandardCharsets.UTF_8);

        Optional<AttachedMail> read = new AttachedMails(parser).read("cup.EML", "application/octet-stream", mail);

        assertThat(read).hasValueSatisfying(found -> {
            assertThat(found.text()).isEqualTo("It is broken.");
            assertThat(found.headers()).contains(new MailHeader("Subject", "Cup"));
        });
        assertThat(new AttachedMails(parser).read("cup.png", "image/png", mail)).isEmpty();
        assertThat(new AttachedMails(parser).read("cup.msg", "", mail)).isEmpty();
    }

    private static List<Path> folders(String corpus) {
        return Corpus.files(corpus).stream()
                .filter(file -> file.toString().endsWith(".tnef"))
                .map(file -> Path.of(file.toString().replaceFirst("\\.tnef$", "")))
                .filter(Files::isDirectory)
                .toList();
    }

    private static byte[] mail(byte[] winmail) {
        return """
                From: <maria@customer.example>
                Subject: From Outlook
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the files.
                --b
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(Base64.getMimeEncoder().encodeToString(winmail)).getBytes(StandardCharsets.UTF_8);
    }
}
