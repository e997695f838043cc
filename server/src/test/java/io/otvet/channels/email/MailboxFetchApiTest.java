package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mail out of a real dovecot: each once, whatever happens on the way. */
@OtvetTest
@Tag("slow")
@EnabledIf("isDovecotHere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailboxFetchApiTest {

    private static final String SECRET = "open sesame";

    @LocalServerPort
    int http;

    @Autowired
    MailboxStore store;

    @Autowired
    FetchDesk fetching;

    private Dovecot dovecot;
    private MailboxDesk desk;
    private String user;
    private String id;
    private int count;
    private String go;

    static boolean isDovecotHere() {
        return Dovecot.isHere();
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        go = UUID.randomUUID().toString();
        dovecot = Dovecot.start(
                folder,
                SECRET,
                IntStream.range(0, 20).mapToObj(MailboxFetchApiTest::user).toList());
    }

    @BeforeEach
    void come() {
        desk = new MailboxDesk(http);
        user = user(count++);
    }

    private static String user(int number) {
        return "box" + number + "@shop.example";
    }

    @AfterEach
    void leave() {
        desk.delete("/mailboxes/" + id);
    }

    @AfterAll
    void close() {
        dovecot.close();
    }

    @Test
    void takesWhatIsNewAndLeavesWhatWasThere() {
        dovecot.bring(user, "INBOX", mail("Before us"));
        connect(Map.of());

        dovecot.bring(user, "INBOX", mail("After us"));

        arrives("After us");
        soon(() -> assertThat(dovecot.count(user, "INBOX", "SEEN")).isEqualTo(1));
        assertThat(dovecot.count(user, "INBOX", "ALL")).isEqualTo(2);
        assertThat(desk.subjects()).doesNotContain("Before us");
        assertThat((Integer) state("today")).isEqualTo(1);
        List<String> channels =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='After us')].channel");
        assertThat(channels).containsOnly("email");
    }

    @Test
    void knowsItsMailsAgainWhenTheServerHasLostItsPlaces() throws Exception {
        dovecot.fill(user, 30);
        connect(Map.of("since", "everything"));
        soon(() -> assertThat(old()).hasSize(30).doesNotHaveDuplicates());
        soon(() -> assertThat(dovecot.count(user, "INBOX", "SEEN")).isEqualTo(30));

        desk.patch("/mailboxes/" + id, Map.of("password", "not now"));
        trouble("password-wrong");
        dovecot.bring(user, "INBOX", mail("Came while places were lost"));
        dovecot.forgetPlaces(user);
        desk.patch("/mailboxes/" + id, Map.of("password", SECRET));

        arrives("Came while places were lost");
        soon(() -> assertThat((Integer) state("left")).isZero());
        assertThat(old()).hasSize(30).doesNotHaveDuplicates();
        assertThat((Integer) state("today")).isEqualTo(31);
    }

    @Test
    void losesNothingThatAPersonHasReadBeforeUs() {
        connect(Map.of());
        desk.patch("/mailboxes/" + id, Map.of("password", "not now"));
        trouble("password-wrong");
        assertThat((Boolean) state("alarm")).isTrue();
        assertThat(desk.get("/mailbox-alarms")).contains(user);

        dovecot.bring(user, "INBOX", mail("Read by a person"));
        dovecot.doveadm("flags", "add", "-u", user, "\\Seen", "mailbox", "INBOX", "ALL");
        desk.patch("/mailboxes/" + id, Map.of("password", SECRET));

        arrives("Read by a person");
        assertThat((String) state("state")).isEqualTo("works");
    }

    @Test
    void movesWhatIsSafe() {
        dovecot.folder(user, "Done");
        connect(Map.of("taken", "move", "takenFolder", "Done"));

        dovecot.bring(user, "INBOX", mail("Moved away"));

        arrives("Moved away");
        soon(() -> assertThat(dovecot.count(user, "Done", "ALL")).isEqualTo(1));
        assertThat(dovecot.count(user, "INBOX", "ALL")).isZero();
    }

    @Test
    void takesAMailThatWasMovedInAndTellsTwoOfOneNameApart() {
        dovecot.bring(user, "Other", mail("Moved in by hand"));
        connect(Map.of());

        dovecot.doveadm("move", "-u", user, "INBOX", "mailbox", "Other", "ALL");
        dovecot.bring(user, "INBOX", mail("One name").replace("Hello", "Hello A"));
        dovecot.bring(user, "INBOX", mail("One name").replace("Hello", "Hello B"));
        dovecot.bring(user, "INBOX", mail("One name").replace("Hello", "Hello B"));
        dovecot.bring(user, "INBOX", mail("The last"));

        arrives("Moved in by hand");
        arrives("The last");
        soon(() -> assertThat(dovecot.count(user, "INBOX", "SEEN")).isEqualTo(5));
        soon(() -> assertThat(messages("One name")).isEqualTo(2));
    }

    @Test
    void leavesWhatIsTooLargeAndGoesOn() {
        connect(Map.of());
        byte[] large = new byte[SmtpPort.LARGEST + 1000];
        Arrays.fill(large, (byte) 'a');
        for (int i = 71; i < large.length; i += 72) {
            large[i] = '\n';
        }
        byte[] head = mail("Far too large").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, large, 0, head.length);

        dovecot.bring(user, "INBOX", large);
        dovecot.bring(user, "INBOX", mail("Behind the large one"));

        arrives("Behind the large one");
        List<Map<String, Object>> suspended =
                JsonPath.read(desk.get("/suspended"), "$.items[?(@.reason=='too-large')]");
        assertThat(suspended).hasSize(1);
        assertThat(suspended.getFirst()).containsEntry("subject", "Far too large");
        assertThat(((Number) suspended.getFirst().get("size")).longValue()).isGreaterThan(SmtpPort.LARGEST);
        assertThat(dovecot.count(user, "INBOX", "ALL")).isEqualTo(2);
    }

    @Test
    void fetchesByPop3EachOnce() {
        dovecot.bring(user, "INBOX", mail("Pop before us"));
        connect(Map.of("protocol", "pop3", "port", dovecot.pop3, "taken", "delete"));

        dovecot.bring(user, "INBOX", mail("Pop after us"));
        desk.patch("/mailboxes/" + id, Map.of());

        arrives("Pop after us");
        soon(() -> assertThat(dovecot.count(user, "INBOX", "ALL")).isEqualTo(1));
        assertThat(desk.subjects()).doesNotContain("Pop before us");
    }

    @Test
    void isLookedAfterByOneNodeAtATime() {
        connect(Map.of());
        MailboxKeeper other = new MailboxKeeper(store, new MailboxBell(), fetching);
        other.start();

        List<String> subjects = List.of("Node 1", "Node 2", "Node 3", "Node 4");
        subjects.forEach(subject -> dovecot.bring(user, "INBOX", mail(subject)));

        subjects.forEach(this::arrives);
        other.stop();
        assertThat(desk.subjects().stream().filter(subject -> subject.startsWith("Node")))
                .hasSize(4);
        assertThat((Integer) state("today")).isEqualTo(4);
        assertThat((String) state("state")).isEqualTo("works");
    }

    @Test
    void comesBackByItselfWhenTheServerWasAway() throws Exception {
        connect(Map.of());
        dovecot.down();
        trouble("port-refused");
        assertThat((Boolean) state("alarm")).isFalse();

        dovecot.up();
        dovecot.bring(user, "INBOX", mail("Back again"));

        arrives("Back again");
    }

    private void connect(Map<String, Object> wishes) {
        Map<String, Object> settings = new HashMap<>(dovecot.settings(user, SECRET));
        settings.put("site", desk.site());
        settings.putAll(wishes);
        id = JsonPath.read(desk.post("/mailboxes", settings), "$.id");
        soon(() -> assertThat((String) state("state")).isIn("works", "importing"));
    }

    private <T> T state(String part) {
        List<T> all = JsonPath.read(desk.get("/mailboxes"), "$.items[?(@.id=='" + id + "')].state." + part);
        return all.getFirst();
    }

    private void trouble(String code) {
        soon(() -> assertThat((String) state("trouble")).isEqualTo(code));
    }

    private void arrives(String subject) {
        soon(() -> assertThat(desk.subjects()).contains(subject));
    }

    private List<String> old() {
        return desk.subjects().stream()
                .filter(subject -> subject.startsWith("Old "))
                .toList();
    }

    private int messages(String subject) {
        List<Integer> counts =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='" + subject + "')].messageCount");
        return counts.stream().mapToInt(count -> count).sum();
    }

    private static void soon(ThrowingRunnable happens) {
        await().atMost(ofMinutes(2)).untilAsserted(happens);
    }

    /** Another mail than the one of this subject in an earlier go. */
    private String mail(String subject) {
        return """
                From: Maria <maria@mail.example>
                To: <help@shop.example>
                Subject: %s
                Message-ID: <%s-%s@mail.example>
                Date: Mon, 23 Nov 2026 09:00:00 +0000

                Hello
                """.formatted(subject, subject.toLowerCase().replace(' ', '-'), go);
    }
}
