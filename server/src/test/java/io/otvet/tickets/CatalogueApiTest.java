package io.otvet.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@OtvetTest
class CatalogueApiTest {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void emptyTheShelf() {
        sql.execute("update tickets.ticket set tags = '{}'");
        sql.execute("delete from tickets.tag");
    }

    @Test
    void countsTheTicketsOfEachTag() {
        ticket("cup", "angry");
        ticket("cup");

        assertThat(read(get("/tag-uses"), "$.items[*].name")).isEqualTo(List.of("cup", "angry"));
        assertThat(read(get("/tag-uses"), "$.items[*].tickets")).isEqualTo(List.of(2, 1));
    }

    @Test
    void knowsTagsThatCameWithTicketsFromElsewhere() {
        int ticket = ticket("cup");
        sql.execute("delete from tickets.tag");

        assertThat(read(get("/tag-uses"), "$.items[*].name")).isEqualTo(List.of("cup"));
        post("/tag-merges", Map.of("names", List.of("cup"), "into", "mug"));
        assertThat(read(get("/tickets/" + ticket), "$.tags")).isEqualTo(List.of("mug"));
    }

    @Test
    void mergesTagsOnEveryTicketAndKeepsWhatWasInItsHistory() {
        int both = ticket("cup", "mug");
        int other = ticket("mug", "angry");
        int apart = ticket("spoon");
        Object untouched = read(get("/tickets/" + apart), "$.version");

        ResponseEntity<String> merged = post("/tag-merges", Map.of("names", List.of("mug"), "into", "Cup"));

        assertThat(read(merged.getBody(), "$.tickets")).isEqualTo(2);
        assertThat(read(get("/tickets/" + both), "$.tags")).isEqualTo(List.of("cup"));
        assertThat(read(get("/tickets/" + other), "$.tags")).isEqualTo(List.of("angry", "cup"));
        assertThat(read(get("/tickets/" + apart), "$.version")).isEqualTo(untouched);
        assertThat(read(get("/tag-uses"), "$.items[*].name")).isEqualTo(List.of("cup", "angry", "spoon"));
        Map<?, ?> entry = newestOfHistory(other);
        assertThat(entry.get("field")).isEqualTo("tags");
        assertThat(entry.get("before")).isEqualTo("angry, mug");
        assertThat(entry.get("after")).isEqualTo("angry, cup");
        assertThat(audited("tickets.tags-merged")).contains("mug");
    }

    @Test
    void renamesATagAndBack() {
        int ticket = ticket("mug");

        post("/tag-merges", Map.of("names", List.of("mug"), "into", "чашка"));
        assertThat(read(get("/tickets/" + ticket), "$.tags")).isEqualTo(List.of("чашка"));

        post("/tag-merges", Map.of("names", List.of("чашка"), "into", "mug"));
        assertThat(read(get("/tickets/" + ticket), "$.tags")).isEqualTo(List.of("mug"));
        assertThat(read(get("/tag-uses"), "$.items[*].name")).isEqualTo(List.of("mug"));
    }

    @Test
    void removesATagFromEveryTicket() {
        int ticket = ticket("cup", "mug");

        ResponseEntity<String> removed = post("/tag-removals", Map.of("names", List.of("cup")));

        assertThat(read(removed.getBody(), "$.tickets")).isEqualTo(1);
        assertThat(read(get("/tickets/" + ticket), "$.tags")).isEqualTo(List.of("mug"));
        assertThat(audited("tickets.tags-removed")).contains("cup");
        assertThat(post("/tag-removals", Map.of("names", List.of("cup")))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void movesAndRenamesAStatusAndGivesABuiltInItsNameBack() {
        Object code = read(
                post("/statuses", Map.of("name", "Waits for parts", "base", "on-hold"))
                        .getBody(),
                "$.id");

        patch("/statuses/" + code, Map.of("place", 0));
        patch("/statuses/on-hold", Map.of("name", "Waits for somebody"));
        assertThat(names("on-hold")).isEqualTo(List.of("Waits for parts", "Waits for somebody"));

        patch("/statuses/on-hold", Map.of("name", ""));
        patch("/statuses/" + code, Map.of("place", 9));
        assertThat(names("on-hold")).isEqualTo(List.of("Waiting for others", "Waits for parts"));
        assertThat(patch("/statuses/on-hold", Map.of("name", "waits for PARTS"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    private Object names(String base) {
        return read(get("/statuses"), "$.items[?(@.base == '" + base + "')].name");
    }

    private int ticket(String... tags) {
        Map<String, ?> body =
                Map.of("subject", "Cup", "text", "Broken", "customer", Map.of("email", "maria@tags.example"));
        int number = JsonPath.read(post("/tickets", body).getBody(), "$.number");
        call(HttpMethod.PUT, "/tickets/" + number + "/tags", Map.of("tags", List.of(tags)));
        return number;
    }

    private Map<?, ?> newestOfHistory(int ticket) {
        List<Map<?, ?>> tags = JsonPath.read(get("/tickets/" + ticket + "/history"), "$.items[?(@.field == 'tags')]");
        return tags.stream()
                .filter(entry -> "tags-merged".equals(entry.get("cause")))
                .findFirst()
                .orElseThrow();
    }

    private String audited(String what) {
        return String.valueOf(
                sql.fetchValue("select facts from audit.entry where what = ? order by id desc limit 1", what));
    }

    private static Object read(String body, String path) {
        return JsonPath.read(body, path);
    }

    private String get(String path) {
        return call(HttpMethod.GET, path, Map.of()).getBody();
    }

    private ResponseEntity<String> post(String path, Object body) {
        return call(HttpMethod.POST, path, body);
    }

    private ResponseEntity<String> patch(String path, Object body) {
        return call(HttpMethod.PATCH, path, body);
    }

    private ResponseEntity<String> call(HttpMethod method, String path, Object body) {
        RestClient client = RestClient.builder()
                .baseUrl("http://localhost:" + port + "/api/v1")
                .defaultHeader("Authorization", "Bearer " + OtvetTest.TOKEN)
                .defaultHeader("Accept-Language", "en")
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
        return client.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }
}
