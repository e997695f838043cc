package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Connecting mailboxes as an administrator does, with a real dovecot at the other end. */
@OtvetTest
@Tag("slow")
@EnabledIf("isDovecotHere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailboxesApiTest {

    private static final String SECRET = "correct horse battery";

    @LocalServerPort
    int http;

    @Autowired
    DSLContext sql;

    private Dovecot dovecot;
    private MailboxDesk desk;

    static boolean isDovecotHere() {
        return Dovecot.isHere();
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        dovecot = Dovecot.start(folder, SECRET, List.of("help@shop.example"));
    }

    @BeforeEach
    void come() {
        desk = new MailboxDesk(http);
    }

    @AfterAll
    void close() {
        dovecot.close();
    }

    @Test
    void saysStepByStepThatAllIsWell() {
        Map<?, ?> result = check(settings());

        assertThat(result.get("good")).isEqualTo(true);
        assertThat(outcomes(result)).containsExactly("done", "done", "done", "done");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        Map<?, ?> result = check(with("password", "guess"));

        assertThat(result.get("trouble")).isEqualTo("password-wrong");
        assertThat(outcomes(result)).containsExactly("done", "done", "failed", "skipped");
        assertThat((String) JsonPath.read(result, "$.facts.said")).contains("Authentication failed");
    }

    @Test
    void saysThatAFolderIsMissingAndWhichThereAre() {
        dovecot.bring("help@shop.example", "Shop", "Subject: a\n\nb\n");

        Map<?, ?> result = check(with("folder", "Spoh"));

        assertThat(result.get("trouble")).isEqualTo("folder-missing");
        assertThat((String) JsonPath.read(result, "$.facts.folders"))
                .contains("INBOX")
                .contains("Shop");
    }

    @Test
    void believesACertificateOnlyWhenSomebodyVouchesForIt() {
        Map<String, Object> encrypted = with("port", dovecot.imaps);
        encrypted.put("security", "tls");

        Map<?, ?> doubted = check(encrypted);
        encrypted.put("fingerprint", JsonPath.read(doubted, "$.facts.fingerprint"));
        Map<?, ?> believed = check(encrypted);
        encrypted.put("fingerprint", "0".repeat(64));
        Map<?, ?> changed = check(encrypted);

        assertThat(doubted.get("trouble")).isEqualTo("certificate-unknown");
        assertThat((String) JsonPath.read(doubted, "$.facts.names")).isEqualTo("mail.example");
        assertThat(believed.get("good")).isEqualTo(true);
        assertThat((String) JsonPath.read(believed, "$.steps[1].detail")).startsWith("TLSv1.");
        assertThat(changed.get("trouble")).isEqualTo("certificate-changed");
    }

    @Test
    void encryptsOnTheWayAndByPop3() {
        Map<String, Object> pop = with("protocol", "pop3");
        pop.put("port", dovecot.pop3);
        Map<String, Object> later = with("security", "starttls");
        later.put("fingerprint", JsonPath.read(check(later), "$.facts.fingerprint"));

        assertThat(check(pop).get("good")).isEqualTo(true);
        assertThat(check(later).get("good")).isEqualTo(true);
        assertThat((String) JsonPath.read(check(later), "$.steps[1].detail")).startsWith("TLSv1.");
    }

    @Test
    void keepsThePasswordToItself() {
        dovecot.folder("help@shop.example", "Shop");
        String made = desk.post("/mailboxes", with("folder", "Shop"));
        String id = JsonPath.read(made, "$.id");

        assertThat(made).doesNotContain(SECRET);
        assertThat(desk.get("/mailboxes")).contains(id).doesNotContain(SECRET);
        assertThat(sql.fetch("select secret, facts::text from channels_email.mailbox, audit.entry")
                        .toString())
                .doesNotContain(SECRET);
        assertThat((Boolean) JsonPath.read(
                        desk.post("/mailbox-checks", Map.of("mailbox", id, "settings", Map.of())), "$.good"))
                .isTrue();
        assertThat(desk.refused("PATCH", "/mailboxes/" + id, Map.of("host", "evil.example")))
                .contains("password");
        assertThat(desk.refused("POST", "/mailboxes", with("folder", "Shop"))).contains("already connected");
        desk.delete("/mailboxes/" + id);
        assertThat(desk.get("/mailboxes")).doesNotContain(id);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(desk.refused("POST", "/mailboxes", with("port", 70_000))).contains("65535");
        assertThat(desk.refused("POST", "/mailboxes", with("privateNetwork", false)))
                .contains("Without encryption");
        assertThat(desk.refused("POST", "/mailboxes", with("host", "http://mail")))
                .contains("without http");
        assertThat(desk.refused("POST", "/mailboxes", with("since", "date"))).contains("sinceOn");
    }

    private Map<String, Object> settings() {
        Map<String, Object> all = new HashMap<>(dovecot.settings("help@shop.example", SECRET));
        all.put("site", desk.site());
        return all;
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> all = settings();
        all.put(name, value);
        return all;
    }

    private Map<?, ?> check(Map<String, Object> settings) {
        return JsonPath.read(desk.post("/mailbox-checks", Map.of("settings", settings)), "$");
    }

    private static List<String> outcomes(Map<?, ?> result) {
        return JsonPath.read(result, "$.steps[*].outcome");
    }
}
