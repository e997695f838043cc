package io.otvet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("slow")
class StartApiTest {

    @Test
    void becomesReadyOnItsOwnDatabase(@TempDir Path data) throws Exception {
        assertBecomesReady("--otvet.data=" + data);
        assertThat(data.resolve("postgres/cluster")).isDirectory();
    }

    @Test
    void becomesReadyOnADatabaseThatWasNamed(@TempDir Path data) throws Exception {
        assertBecomesReady("--otvet.data=" + data, "--otvet.db.url=" + new TestDatabase().url());
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private static void assertBecomesReady(String place, String... more) throws Exception {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(place, "--server.port=0", "--otvet.smtp-port=0"),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext otvet = new SpringApplicationBuilder(Otvet.class).run(arguments);
                HttpClient client = HttpClient.newHttpClient()) {
            String port = otvet.getEnvironment().getProperty("local.server.port");
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
