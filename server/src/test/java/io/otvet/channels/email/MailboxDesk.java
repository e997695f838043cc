package io.otvet.channels.email;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** What an administrator does by the API. */
final class MailboxDesk {

    private final RestClient client;

    MailboxDesk(int port) {
        this.client = RestClient.builder()
                .baseUrl("http://localhost:" + port + "/api/v1")
                .defaultHeader("Authorization", "Bearer " + OtvetTest.TOKEN)
                .build();
    }

    String site() {
        return JsonPath.read(get("/sites"), "$.items[0].id");
    }

    String get(String path) {
        return String.valueOf(client.get().uri(path).retrieve().body(String.class));
    }

    String post(String path, Object body) {
        return send("POST", path, body);
    }

    String put(String path, Object body) {
        return send("PUT", path, body);
    }

    String patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    void delete(String path) {
        client.delete().uri(path).retrieve().toBodilessEntity();
    }

    String refused(String method, String path, Object body) {
        try {
            return "taken: " + send(method, path, body);
        } catch (HttpClientErrorException e) {
            return e.getResponseBodyAsString();
        }
    }

    /** Subjects of the newest tickets. */
    List<String> subjects() {
        return JsonPath.read(get("/tickets?limit=200"), "$.items[*].subject");
    }

    private String send(String method, String path, Object body) {
        return String.valueOf(client.method(HttpMethod.valueOf(method))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.class.cast(body))
                .retrieve()
                .body(String.class));
    }
}
