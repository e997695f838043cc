package io.otvet.channels.email;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** a line to a real dovecot that breaks again and again: in greetings, in mails, while they are moved. */
@OtvetTest
@Tag("slow")
@EnabledIf("isDovecotHere")
class CutConnectionsApiTest {

    private static final String USER = "cut@shop.example";
    private static final String SECRET = "open sesame";
    private static final int MAILS = 12;

    @LocalServerPort
    int http;

    @Autowired
    DSLContext sql;

    private int tries;

    static boolean isDovecotHere() {
        return Dovecot.isHere();
    }

    @Test
    void takesEachMailOnceAndMovesItOnlyWhenItIsSafe(@TempDir Path folder) throws Exception {
        List<Integer> cuts = Stream.of(1, 60, 300, 700, 1200, 1800, 2400, 3000, 3700, 4500, 5400, 6400, 7600, 9000)
                .toList();
        try (Dovecot dovecot = Dovecot.start(folder, SECRET, List.of(USER));
                CuttingProxy line =
                        new CuttingProxy((int) dovecot.settings(USER, SECRET).get("port"), cuts)) {
            MailboxDesk desk = new MailboxDesk(http);
            IntStream.range(0, MAILS).forEach(number -> dovecot.bring(USER, "INBOX", mail(number)));
            dovecot.folder(USER, "Done");
            Map<String, Object> settings = new HashMap<>(dovecot.settings(USER, SECRET));
            settings.putAll(Map.of(
                    "site", desk.site(),
                    "port", line.port(),
                    "since", "everything",
                    "taken", "move",
                    "takenFolder", "Done"));
            String id = JsonPath.read(desk.post("/mailboxes", settings), "$.id");

            await().atMost(ofMinutes(2)).pollInterval(ofMillis(250)).until(() -> {
                hurry(desk, id, line);
                return line.isWhole();
            });
            hurry(desk, id, line);

            await().atMost(ofMinutes(2)).until(() -> dovecot.count(USER, "Done", "ALL") == MAILS);
            assertThat(dovecot.count(USER, "INBOX", "ALL")).isZero();
            await().atMost(ofMinutes(1))
                    .untilAsserted(() -> assertThat(cut(desk)).hasSize(MAILS).doesNotHaveDuplicates());
            assertThat(sql.fetchCount(sql.selectOne()
                            .from("channels_email.raw")
                            .where("mailbox_id = {0} and state in ('taken', 'suspended')", UUID.fromString(id))))
                    .isEqualTo(MAILS);
            desk.delete("/mailboxes/" + id);
        }
    }

    /** a slow line is no trouble, and what comes over it is whole. */
    @Test
    void waitsForASlowLine(@TempDir Path folder) throws Exception {
        String large = mail(99).replace("Where is it? ", "Where is it? ".repeat(60));
        try (Dovecot dovecot = Dovecot.start(folder, SECRET, List.of(USER));
                CuttingProxy line =
                        new CuttingProxy((int) dovecot.settings(USER, SECRET).get("port"), List.of())) {
            line.slowDown(15);
            MailboxDesk desk = new MailboxDesk(http);
            dovecot.bring(USER, "INBOX", large);
            Map<String, Object> settings = new HashMap<>(dovecot.settings(USER, SECRET));
            settings.putAll(Map.of("site", desk.site(), "port", line.port(), "since", "everything"));
            String id = JsonPath.read(desk.post("/mailboxes", settings), "$.id");

            await().atMost(ofMinutes(2))
                    .until(() -> sql.fetchCount(sql.selectOne()
                                    .from("channels_email.raw")
                                    .where("mailbox_id = {0} and size >= {1}", UUID.fromString(id), large.length()))
                            == 1);
            assertThat(JsonPath.<List<Boolean>>read(
                            desk.get("/mailboxes"), "$.items[?(@.id == '" + id + "')].state.alarm"))
                    .containsExactly(false);
            desk.delete("/mailboxes/" + id);
        }
    }

    /** Nobody waits out what went before when a person changes something. */
    private void hurry(MailboxDesk desk, String id, CuttingProxy line) {
        desk.patch("/mailboxes/" + id, Map.of("signature", "Try " + tries++ + (line.isWhole() ? "" : " again")));
    }

    private static List<String> cut(MailboxDesk desk) {
        return desk.subjects().stream()
                .filter(subject -> subject.startsWith("Cut "))
                .toList();
    }

    private static String mail(int number) {
        return """
                From: Maria <maria@mail.example>
                To: <help@shop.example>
                Subject: Cut %1$d
                Message-ID: <cut-%1$d@mail.example>
                Date: Mon, 23 Nov 2026 09:00:00 +0000

                %2$s
                """.formatted(number, "Where is it? ".repeat(60));
    }
}
