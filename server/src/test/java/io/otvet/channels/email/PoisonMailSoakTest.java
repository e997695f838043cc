package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.otvet.NameServerStub;
import io.otvet.Otvet;
import io.otvet.OtvetTest;
import io.otvet.TestDatabase;
import io.otvet.kernel.EmailAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * every mail of the corpora comes in, and each becomes something that people find; good ones between them are
 * not held up, and nothing is answered.
 */
@Tag("slow")
@DisabledIfSystemProperty(named = "otvet.soak", matches = "false", disabledReason = "./test soak")
class PoisonMailSoakTest {

    private static final Path CORPORA =
            Path.of("../../shared/corpora").toAbsolutePath().normalize();
    private static final Set<String> NO_MAIL = Set.of("json", "yml", "xml", "out", "tokens", "pub", "jpg", "doc", "md");
    private static final int EVERY = 50;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void makesSomethingOfEveryMail() throws IOException {
        assumeTrue(Files.isDirectory(CORPORA), "the corpora are absent: no " + CORPORA);
        List<Path> mails = mails();

        try (ConfigurableApplicationContext server = start()) {
            Inbox inbox = server.getBean(Inbox.class);
            int good = 0;
            for (int i = 0; i < mails.size(); i++) {
                keep(inbox, Files.readAllBytes(mails.get(i)));
                if (i % EVERY == 0) {
                    keep(inbox, good(good++).getBytes(StandardCharsets.UTF_8));
                }
            }

            await().atMost(Duration.ofMinutes(10)).until(() -> count("state = 'waiting'") == 0);
            Map<String, Integer> states = new TreeMap<>();
            DATABASE.sql()
                    .fetch("select state, count(*)::int from channels_email.raw group by 1")
                    .forEach(row -> states.put(row.get(0, String.class), row.get(1, Integer.class)));
            Files.writeString(Path.of("target/poison-report.txt"), mails.size() + " mails: " + states + "\n");
            assertThat(count("true")).isEqualTo(mails.size() + good);
            assertThat(count("reason in ('FAILED', 'REFUSED')")).as(failures()).isZero();
            assertThat(count("state = 'taken' and subject like 'Good %'")).isEqualTo(good);
            assertThat(DATABASE.sql().fetchCount(DATABASE.sql().selectOne().from("channels_email.delivery")))
                    .isZero();
        }
    }

    private void keep(Inbox inbox, byte[] mail) throws IOException {
        try (Spool spool = Spool.read(new ByteArrayInputStream(mail), folder.resolve("spool"), SmtpPort.LARGEST)) {
            inbox.keep(new Arrival("test", "", List.of(EmailAddress.of("support@localhost")), spool));
        } catch (Spool.TooLarge e) {
            throw new IOException(e);
        }
    }

    private static String good(int number) {
        return """
                From: <good%d@mail.example>
                To: support@localhost
                Subject: Good %d
                Message-ID: <good%d@mail.example>
                Content-Type: text/plain

                Hello?
                """.formatted(number, number, number);
    }

    private static int count(String condition) {
        return DATABASE.sql()
                .fetchSingle("select count(*)::int from channels_email.raw where " + condition)
                .into(Integer.class);
    }

    private static String failures() {
        return DATABASE.sql()
                .fetch("select subject, detail from channels_email.raw where reason in ('FAILED', 'REFUSED')")
                .format(20);
    }

    private static List<Path> mails() throws IOException {
        try (Stream<Path> all = Files.walk(CORPORA)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("mail")
                            || file.toString().contains("spam")
                            || file.toString().contains("bounces")
                            || file.toString().contains("mime")
                            || file.toString().contains("stalwart"))
                    .filter(file -> !NO_MAIL.contains(ending(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Otvet.class)
                .run(
                        "--server.port=0",
                        "--otvet.smtp-port=0",
                        "--otvet.db.url=" + DATABASE.url(),
                        "--otvet.data=" + folder.resolve("data"),
                        "--otvet.dns=" + NameServerStub.HERE.address(),
                        "--otvet.admin-token=" + OtvetTest.TOKEN);
    }
}
