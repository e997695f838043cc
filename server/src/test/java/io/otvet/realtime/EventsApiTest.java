package io.otvet.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OtvetTest
@Timeout(60)
class EventsApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Agents agents;

    @Autowired
    Sessions sessions;

    @Autowired
    Realtime realtime;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void pushesOverHttpUntilTheSessionEnds() throws Exception {
        Agent anna = agents.invite(
                Access.robot("test"),
                new AgentDraft(
                        "Anna",
                        "anna-" + AgentId.next() + "@desk.example",
                        "manager",
                        true,
                        "en",
                        "correct horse",
                        null));
        String session = sessions.open(anna.id(), new Visitor("10.1.1.1", "test"));
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> stream = open(client, session).body()) {
            Iterator<String> lines = stream.iterator();
            assertThat(lines.next()).startsWith("id: ");
            transaction.executeWithoutResult(
                    _ -> realtime.publish(new LiveEvent("word", "hello " + anna.id(), Audience.EVERYONE)));

            assertThat(awaitData(lines, anna.id().toString())).isTrue();

            SignedIn signedIn = sessions.find(session).orElseThrow();
            sessions.end(signedIn, Objects.requireNonNull(signedIn.session()));
            assertThat(awaitData(lines, "never said")).isFalse();
        }
    }

    private HttpResponse<Stream<String>> open(HttpClient client, String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
                .header("Cookie", "otvet=" + session)
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return response;
    }

    /** False when the stream has ended without it. */
    private static boolean awaitData(Iterator<String> lines, String part) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("data: ") && line.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
