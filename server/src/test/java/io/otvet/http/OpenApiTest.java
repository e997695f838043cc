package io.otvet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void tellsOfEveryOperationWhatItIsForAndShowsABody() {
        JsonNode described = described();
        List<String> lacking = new ArrayList<>();
        described
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.get("operationId").asString();
                    JsonNode body = operation.at("/requestBody/content/application~1json");
                    if (!operation.has("summary")
                            || operation.get("tags").toString().contains("controller")) {
                        lacking.add(id + " has no words");
                    }
                    if (!body.isMissingNode() && !body.has("example")) {
                        lacking.add(id + " has no example");
                    }
                    unknown(described, body.path("schema"), body.path("example"))
                            .forEach(name -> lacking.add(id + " has no " + name));
                }));

        assertThat(lacking).isEmpty();
    }

    /** Names in an example that its shape does not have. */
    private static List<String> unknown(JsonNode described, JsonNode schema, JsonNode example) {
        JsonNode shape = schema.has("$ref")
                ? described.at(schema.get("$ref").asString().substring(1))
                : schema.has("anyOf")
                        ? described.at(schema.at("/anyOf/0/$ref").asString().substring(1))
                        : schema;
        List<String> names = new ArrayList<>();
        if (shape.has("properties")) {
            example.propertyStream().forEach(part -> {
                JsonNode known = shape.get("properties").path(part.getKey());
                if (known.isMissingNode()) {
                    names.add(part.getKey());
                }
                names.addAll(unknown(described, known, part.getValue()));
            });
        }
        return names;
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
