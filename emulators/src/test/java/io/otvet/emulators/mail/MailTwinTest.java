package io.otvet.emulators.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two worlds that write to each other: one stands for Otvet. */
class MailTwinTest {

    private static final String MARIA = "mariya.volkov16@post.example";
    private static final String DESK = "help@akvarel.example";

    private final Letters letters = new Letters();
    private final Faults faults = new Faults();
    private final Letters desk = new Letters();
    private World otvet;
    private World world;
    private Writing writing;
    private Writing agent;
    private TwinPages pages;

    @BeforeEach
    void open() throws Exception {
        otvet = World.open(desk, new Faults(), new Writing(desk, 1));
        writing = new Writing(letters, otvet.port());
        world = World.open(letters, faults, writing);
        agent = new Writing(desk, world.port());
        pages = TwinPages.open(0, letters, faults, writing);
    }

    @AfterEach
    void close() {
        pages.close();
        world.close();
        otvet.close();
    }

    @Test
    void carriesAConversationThereAndBack() throws Exception {
        Letter question = writing.send(letter(MARIA, "Мария Волкова", DESK, "Нет доступа", 0));
        Letter asked = desk.in(DESK).getFirst();
        agent.send(letter(DESK, "Анна", "", "Re: Нет доступа", asked.id()));
        Letter answer = letters.in(MARIA).getFirst();

        writing.send(letter(MARIA, "Мария Волкова", "", "Re: Нет доступа", answer.id()));

        Letter thanks = desk.in(DESK).getFirst();
        assertThat(question.note()).startsWith("250");
        assertThat(asked.from()).isEqualTo("Мария Волкова <" + MARIA + ">");
        assertThat(answer.arrived()).isTrue();
        assertThat(thanks.headers()).contains("In-Reply-To: " + answer.messageId());
        assertThat(thanks.text()).contains("<" + DESK + ">:").contains("> Текст письма");
    }

    @Test
    void refusesOnceOrUntilItIsSwitchedOff() throws Exception {
        faults.set(new Faults.Switch(Fault.GREYLIST, false));
        assertThat(agent.send(letter(DESK, "", MARIA, "1", 0)).note()).contains("451");
        assertThat(agent.send(letter(DESK, "", MARIA, "1", 0)).note()).startsWith("250");
        faults.set(new Faults.Switch(Fault.REFUSE, true));
        assertThat(agent.send(letter(DESK, "", MARIA, "2", 0)).note()).contains("550");
        assertThat(agent.send(letter(DESK, "", MARIA, "2", 0)).note()).contains("550");
        assertThat(letters.in(MARIA)).hasSize(1);
    }

    @Test
    void hangsUpWithoutAWordOnceItHasTheMail() throws Exception {
        faults.set(new Faults.Switch(Fault.DROP, false));

        assertThat(agent.send(letter(DESK, "", MARIA, "1", 0)).note()).doesNotStartWith("250");

        assertThat(letters.in(MARIA)).hasSize(1);
    }

    @Test
    void sendsBackWhatItCouldNotDeliverAfterAll() throws Exception {
        faults.set(new Faults.Switch(Fault.BOUNCE, false));

        agent.send(letter(DESK, "", MARIA, "1", 0));

        await().until(() -> desk.in(DESK).stream().anyMatch(Letter::arrived));
        assertThat(desk.in(DESK).getFirst().headers()).contains("report-type=delivery-status");
    }

    @Test
    void answersForWhoeverIsAway() throws Exception {
        faults.set(new Faults.Switch(Fault.AWAY, false));

        agent.send(letter(DESK, "", MARIA, "1", 0));

        await().until(() -> desk.in(DESK).stream().anyMatch(Letter::arrived));
        assertThat(desk.in(DESK).getFirst().headers()).contains("Auto-Submitted: auto-replied");
    }

    @Test
    void servesItsPageToThisMachineAlone() throws Exception {
        assertThat(get("/", "localhost").statusCode()).isEqualTo(200);
        assertThat(get("/api/state", "localhost").body()).contains("Мария Волкова");
        assertThat(get("/api/letters/7", "localhost").statusCode()).isEqualTo(404);
        HttpResponse<String> foreign = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + pages.port() + "/api/fault"))
                                .header("Origin", "https://evil.example")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"fault\":\"refuse\",\"lasting\":true}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(faults.now().fault()).isEqualTo(Fault.NONE);
    }

    private HttpResponse<String> get(String path, String host) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + host + ":" + pages.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static Draft letter(String from, String name, String to, String subject, int answers) {
        String file = Base64.getEncoder().encodeToString("чек".getBytes());
        return new Draft(
                from,
                name,
                to,
                subject,
                "Текст письма",
                answers,
                false,
                List.of(new Draft.Upload("чек.txt", "text/plain", file)));
    }
}
