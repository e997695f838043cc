package io.otvet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class OpenApiTest {

    private static final Path KEPT = Path.of("../web/src/api/openapi.json");

    @Autowired
    JsonMapper json;

    /** A second go must not be fooled by what the first one wrote. */
    private static boolean stale;

    @LocalServerPort
    int port;

    @Test
    void describesWhatIsThere() {
        JsonNode described = described();

        assertThat(described.at("/paths/~1api~1v1~1session/get/responses/200").isMissingNode())
                .isFalse();
        assertThat(described.at("/paths/~1api~1v1~1session/get/parameters")).isEmpty();
    }

    /** INVARIANT: the pages are built by the description of this very server. A stale one is written anew here. */
    @Test
    void isTheOneThatThePagesAreBuiltBy() throws IOException {
        if (!Files.exists(KEPT)) {
            return;
        }
        JsonNode now = described();
        JsonNode kept = json.readTree(Files.readString(KEPT));

        if (!now.equals(kept)) {
            stale = true;
            Files.writeString(
                    KEPT, json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(now) + "\n");
        }

        assertThat(stale).as("It was stale and is written anew: commit " + KEPT).isFalse();
    }

    @Test
    void hasAPageToTryIt() {
        ResponseEntity<String> page = get("/api/swagger-ui/index.html");

        assertThat(page.getBody()).contains("swagger");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).contains("script-src 'self'");
    }

    private JsonNode described() {
        return json.readTree(get("/api/v1/openapi.json").getBody());
    }

    private ResponseEntity<String> get(String path) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(OtvetTest.TOKEN))
                .retrieve()
                .toEntity(String.class);
    }
}
