package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@OtvetTest
class MailDiagnosisApiTest {

    private static final String MAIL = """
            From: Maria <maria@example.ru>
            To: support@localhost
            Subject: Broken cup

            It came broken.

            > Enjoy your cup
            """;

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Test
    void saysWhatAMailIsAndChangesNothing() {
        JsonNode answer = send(MAIL, OtvetTest.TOKEN).getBody();

        assertThat(answer).isNotNull();
        assertThat(answer.path("kind").asString()).isEqualTo("customer");
        assertThat(answer.path("from").asString()).isEqualTo("maria@example.ru");
        assertThat(answer.path("text").asString()).isEqualTo("It came broken.");
        assertThat(answer.path("quoted").asString()).isEqualTo("> Enjoy your cup");
        assertThat(answer.path("bounce").isNull()).isTrue();
        assertThat(answer.path("steps").findValuesAsString("outcome"))
                .containsExactly(
                        "readable",
                        "customer",
                        "folded",
                        "not spam",
                        "passed",
                        "support@localhost",
                        "none",
                        "none",
                        "none",
                        "opens a ticket");
        assertThat(sql.fetchCount(sql.selectOne().from("tickets.message").where("text like 'It came broken%'")))
                .isZero();
    }

    @Test
    void refusesAStrangerAndAnEmptyMail() {
        assertThat(send(MAIL, "guessed").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(send(" ", OtvetTest.TOKEN).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ResponseEntity<JsonNode> send(String mail, String token) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/v1/mail-diagnoses")
                .header("Authorization", "Bearer " + token)
                .contentType(new MediaType("message", "rfc822"))
                .body(mail.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .onStatus(status -> status.isError(), (_, _) -> {})
                .toEntity(JsonNode.class);
    }
}
