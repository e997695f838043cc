package io.otvet.senders;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.NameServerStub;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.mail.MailWriter;
import io.otvet.mail.Mailbox;
import io.otvet.mail.OutgoingMail;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@OtvetTest
class SenderDomainsApiTest {

    @LocalServerPort
    int http;

    @Autowired
    Sites sites;

    @Autowired
    MailWriter writer;

    @Autowired
    DomainCheck recurring;

    @Autowired
    DSLContext sql;

    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    @BeforeEach
    void open() {
        sites.open(Access.robot("test"), SiteDraft.named("Shop", "support@" + domain));
    }

    @Test
    void signsOnceTheKeyIsPublishedAndNeverBefore() {
        assertThat(signing()).isEqualTo("off");

        call(HttpMethod.POST, "/keys");

        assertThat(signing()).isEqualTo("waiting");
        assertThat(checked("waiting")).containsExactly("missing", "missing", "missing");
        assertThat(mail()).doesNotContain("DKIM-Signature");

        publishAll();

        assertThat(checked("on")).containsExactly("good", "good", "good");
        assertThat(mail()).startsWith("DKIM-Signature: v=1").contains("d=" + domain);
    }

    @Test
    void keepsTheOldKeyUntilTheNewOneIsPublished() {
        call(HttpMethod.POST, "/keys");
        publishAll();
        call(HttpMethod.POST, "/checks");
        age();
        String old = keyNames().getFirst();

        call(HttpMethod.POST, "/keys");
        assertThat(checked("on")).containsExactly("good", "missing", "good", "good");
        assertThat(mail()).contains("s=" + selector(old));

        publishAll();
        recurring.run();

        assertThat(keyNames()).hasSize(1).doesNotContain(old);
        assertThat(mail()).contains("s=" + selector(keyNames().getFirst()));
    }

    @Test
    void stopsSigningWhenTheRecordIsGoneAndGoesOnWhileNobodyAnswers() {
        call(HttpMethod.POST, "/keys");
        publishAll();
        call(HttpMethod.POST, "/checks");
        String name = keyNames().getFirst();

        NameServerStub.HERE.fail(name);
        assertThat(checked("on")).first().isEqualTo("unreachable");
        assertThat(mail()).contains("DKIM-Signature");

        NameServerStub.HERE.publish(name);
        assertThat(checked("lost")).first().isEqualTo("missing");
        assertThat(mail()).doesNotContain("DKIM-Signature");
    }

    @Test
    void tellsWhatStandsThereInstead() {
        call(HttpMethod.POST, "/keys");
        NameServerStub.HERE.publish(keyNames().getFirst(), "v=DKIM1; p=AAAA");
        NameServerStub.HERE.publish(domain, "google-site-verification=1", "v=spf1 mx -all", "v=spf1 a -all");
        NameServerStub.HERE.publish("_dmarc." + domain, "v=DMARC1; p=reject; rua=mailto:x@" + domain);

        assertThat(checked("waiting")).containsExactly("different", "several", "good");
        assertThat(JsonPath.<List<List<String>>>read(list(), path("records[*].found")))
                .containsExactly(
                        List.of("v=DKIM1; p=AAAA"),
                        List.of("v=spf1 mx -all", "v=spf1 a -all"),
                        List.of("v=DMARC1; p=reject; rua=mailto:x@" + domain));
    }

    @Test
    void stopsWhenToldToAndNeverShowsAKey() {
        call(HttpMethod.POST, "/keys");
        publishAll();
        String body = String.valueOf(call(HttpMethod.POST, "/checks").getBody());
        String sealed = sql.fetchSingle("select private_key from senders.signing_key where domain = ?", domain)
                .get(0, String.class);

        assertThat(sealed).startsWith("v1.");
        assertThat(body).doesNotContain(sealed).doesNotContain("private");
        assertThat(call(HttpMethod.DELETE, "/keys").getStatusCode()).isEqualTo(HttpStatusCode.valueOf(204));
        assertThat(signing()).isEqualTo("off");
        assertThat(mail()).doesNotContain("DKIM-Signature");
    }

    @Test
    void knowsOnlyDomainsThatMailLeavesFrom() {
        ResponseEntity<String> refused = client().post()
                .uri("/api/v1/sender-domains/stranger.example/keys")
                .retrieve()
                .toEntity(String.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatusCode.valueOf(404));
    }

    private void publishAll() {
        List<String> names = JsonPath.read(list(), path("records[*].name"));
        List<String> values = JsonPath.read(list(), path("records[*].value"));
        for (int at = 0; at < names.size(); at++) {
            NameServerStub.HERE.publish(names.get(at), values.get(at));
        }
    }

    private List<String> checked(String signing) {
        call(HttpMethod.POST, "/checks");
        assertThat(signing()).isEqualTo(signing);
        return JsonPath.read(list(), path("records[*].verdict"));
    }

    private String signing() {
        return JsonPath.<List<String>>read(list(), path("signing")).getFirst();
    }

    private List<String> keyNames() {
        return JsonPath.read(list(), path("records[?(@.kind == 'dkim')].name"));
    }

    private static String selector(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /** As if the key were made an hour ago: two of one second would have one name. */
    private void age() {
        NameServerStub.HERE.publish(keyNames().getFirst());
        sql.execute(
                "update senders.signing_key set created_at = created_at - interval '1 hour',"
                        + " selector = 'old' where domain = ?",
                domain);
        publishAll();
        call(HttpMethod.POST, "/checks");
    }

    private String path(String rest) {
        return "$.items[?(@.name == '" + domain + "')]." + rest;
    }

    private String list() {
        return String.valueOf(
                client().get().uri("/api/v1/sender-domains").retrieve().body(String.class));
    }

    private ResponseEntity<String> call(HttpMethod method, String rest) {
        return client().method(method)
                .uri("/api/v1/sender-domains/" + domain + rest)
                .retrieve()
                .toEntity(String.class);
    }

    private String mail() {
        Mailbox from = Mailbox.of("Shop", EmailAddress.of("support@" + domain));
        Mailbox to = Mailbox.of("Maria", EmailAddress.of("maria@mail.example"));
        byte[] mail = writer.write(OutgoingMail.notice("<m@x>", from, to, null, "Hello", "Text", null, Instant.EPOCH));
        return new String(mail, StandardCharsets.UTF_8);
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + http)
                .defaultHeader("Authorization", "Bearer " + OtvetTest.TOKEN)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }
}
