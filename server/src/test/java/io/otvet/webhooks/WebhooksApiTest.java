package io.otvet.webhooks;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.otvet.OtvetTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

@OtvetTest
class WebhooksApiTest {

    private record Heard(String id, String at, String signature, String body) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @LocalServerPort
    int http;

    @Autowired
    DSLContext sql;

    private HttpServer receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::hear);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        sql.execute("truncate webhooks.endpoint cascade");
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            exchange.sendResponseHeaders(fails ? 500 : 204, -1);
        }
    }

    @Test
    void tellsWhatHappenedInASignedLetterAndNothingHidden() {
        Map<?, ?> hook = endpoint("[]", true);
        String ticket = ticket();

        call(HttpMethod.POST, "/tickets/" + ticket + "/notes", "{\"text\": \"canary-of-the-house\"}");
        call(HttpMethod.POST, "/tickets/" + ticket + "/replies", "{\"text\": \"We have sent another.\"}");

        await().atMost(ofMinutes(1)).until(() -> heard.stream().anyMatch(one -> is(one, "ticket.agent-replied")));
        Heard first = heard.getFirst();
        assertThat(JsonPath.<String>read(first.body(), "$.type")).isEqualTo("ticket.opened");
        assertThat(JsonPath.<String>read(first.body(), "$.data.ticket")).isNotBlank();
        assertThat(first.signature())
                .isEqualTo(Signature.of(
                        String.valueOf(hook.get("secret")),
                        UUID.fromString(first.id()),
                        Instant.ofEpochSecond(Long.parseLong(first.at())),
                        first.body()));
        assertThat(heard).noneMatch(one -> one.body().contains("canary"));
        assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainAndKeepsTheOrder() {
        Map<?, ?> hook = endpoint("[\"ticket.opened\"]", true);
        failures.set(1);
        ticket();
        ticket();
        await().atMost(ofMinutes(1)).until(() -> !heard.isEmpty());

        await().atMost(ofMinutes(1)).until(() -> {
            sql.execute("update jobs.job set run_at = now() where kind = 'webhooks.deliver'");
            return states(hook).equals(List.of("sent", "sent"));
        });

        assertThat(heard).hasSize(3);
        assertThat(heard.get(1))
                .extracting(Heard::id, Heard::body)
                .containsExactly(heard.get(0).id(), heard.get(0).body());
        assertThat(heard.get(2).id()).isNotEqualTo(heard.get(0).id());
    }

    @Test
    void sendsOnceMoreWhenAsked() {
        Map<?, ?> hook = endpoint("[\"ticket.opened\"]", true);
        ticket();
        await().atMost(ofMinutes(1)).until(() -> states(hook).equals(List.of("sent")));

        call(
                HttpMethod.POST,
                "/webhooks/" + hook.get("id") + "/replays",
                "{\"ids\": [\"" + heard.getFirst().id() + "\"]}");

        await().atMost(ofMinutes(1)).until(() -> heard.size() == 2);
        assertThat(heard.get(1).id()).isEqualTo(heard.getFirst().id());
    }

    @Test
    void callsTheHousesOwnNetworkOnlyWhereThatIsAllowed() {
        Map<?, ?> hook = endpoint("[]", false);

        call(HttpMethod.POST, "/webhooks/" + hook.get("id") + "/trials", "{}");

        await().atMost(ofMinutes(1))
                .until(() -> get("/webhooks/" + hook.get("id") + "/deliveries").contains("private network"));
        assertThat(heard).isEmpty();
    }

    @Test
    void keepsTheSecretToItself() {
        endpoint("[]", true);

        assertThat(get("/webhooks")).doesNotContain("whsec_");
        assertThat(sql.fetchSingle("select secret from webhooks.endpoint").into(String.class))
                .startsWith("v1.")
                .doesNotContain("whsec_");
    }

    private static boolean is(Heard one, String event) {
        return JsonPath.<String>read(one.body(), "$.type").equals(event);
    }

    private Map<?, ?> endpoint(String events, boolean privateToo) {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        return JsonPath.read(call(HttpMethod.POST, "/webhooks", """
                        {"url": "%s", "name": "Shop", "events": %s, "privateToo": %s, "active": true}
                        """.formatted(url, events, privateToo)), "$");
    }

    private List<String> states(Map<?, ?> hook) {
        return JsonPath.read(get("/webhooks/" + hook.get("id") + "/deliveries"), "$.items[*].state");
    }

    private String ticket() {
        String opened = call(HttpMethod.POST, "/tickets", """
                {"subject": "Cup", "text": "It came broken.", "customer": {"email": "maria@mail.example"}}""");
        return String.valueOf(JsonPath.<Object>read(opened, "$.number"));
    }

    private String get(String path) {
        return String.valueOf(client().get().uri("/api/v1" + path).retrieve().body(String.class));
    }

    private String call(HttpMethod method, String path, String body) {
        return String.valueOf(client().method(method)
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class));
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + http)
                .defaultHeader("Authorization", "Bearer " + OtvetTest.TOKEN)
                .build();
    }
}
