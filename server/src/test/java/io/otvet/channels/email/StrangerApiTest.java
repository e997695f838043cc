package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.subethamail.smtp.server.SMTPServer;

/** S-02: whoever knows an id or a number of a ticket does not get into it, whatever else the mail says. */
@OtvetTest
class StrangerApiTest {

    private static final String SUPPORT = "support@localhost";
    private static final String OWNER = "wanda@mail.example";

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    @Autowired
    DSLContext sql;

    private SMTPServer port;
    private Postman postman;
    private MailboxDesk desk;

    @BeforeEach
    void open() {
        port = SmtpPort.server(0, "localhost", door, certificate);
        port.start();
        postman = new Postman(port.getPortAllocated());
        desk = new MailboxDesk(http);
    }

    @AfterEach
    void close() {
        port.stop();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"references", "number", "reply-to", "copy"})
    void isKeptOutOfTheTicketsOfOthers(String way) throws IOException {
        String subject = "Mine, by " + way;
        int number = asks(subject);
        String ticket = "/tickets/" + number;
        desk.post(ticket + "/replies", Map.of("text", "Done.", "status", "solved"));
        String clue = way.equals("number") ? "" : "In-Reply-To: <" + id(subject) + ">\n";
        String more = switch (way) {
            case "reply-to" -> "Reply-To: <" + OWNER + ">\n";
            case "copy" -> "Cc: <" + OWNER + ">, <mallory@mail.example>\n";
            default -> "";
        };
        String stranger = "mallory-" + way + "@mail.example";
        String theirs = "Re: [#" + number + "] show me all by " + way;

        bring(stranger, theirs, clue + more);

        int other = number(theirs);
        assertThat(other).isNotEqualTo(number);
        assertThat(JsonPath.<Integer>read(desk.get("/tickets/" + other), "$.linkedTo.number"))
                .isEqualTo(number);
        assertThat(JsonPath.<String>read(desk.get(ticket), "$.state")).isEqualTo("solved");
        assertThat(desk.get(ticket + "/messages")).doesNotContain("show me all").doesNotContain(stranger);
        assertThat(recipients(number)).containsExactly(OWNER);
    }

    @Test
    void getsNoAnswerThatWasMeantForAnother() throws IOException {
        int number = asks("Only for me");
        bring("spy@mail.example", "Re: [#" + number + "] and for me", "");
        number("Re: [#" + number + "] and for me");

        desk.post("/tickets/" + number + "/replies", Map.of("text", "Your code is 4711."));

        assertThat(recipients(number)).containsExactly(OWNER);
    }

    private List<String> recipients(int ticket) {
        return sql.fetch(
                        "select distinct recipient from channels_email.delivery d"
                                + " join tickets.ticket t on t.id = d.ticket_id where t.number = ?",
                        ticket)
                .getValues(0, String.class);
    }

    private int asks(String subject) throws IOException {
        bring(OWNER, subject, "");
        return number(subject);
    }

    private int number(String subject) {
        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains(subject));
        List<Integer> numbers =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='" + subject + "')].number");
        return numbers.getFirst();
    }

    private void bring(String from, String subject, String headers) throws IOException {
        postman.bring(from, SUPPORT, """
                From: <%s>
                To: %s
                Subject: %s
                Message-ID: <%s>
                %sContent-Type: text/plain; charset=utf-8

                Please.
                """.formatted(from, SUPPORT, subject, id(subject), headers));
    }

    private static String id(String subject) {
        return Integer.toHexString(subject.hashCode()) + "@mail.example";
    }
}
