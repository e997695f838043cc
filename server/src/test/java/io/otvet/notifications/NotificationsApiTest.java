package io.otvet.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.HouseMail;
import io.otvet.mail.MailParser;
import io.otvet.mail.MailTransport;
import io.otvet.mail.MailWriter;
import io.otvet.mail.ParsedMail;
import io.otvet.notifications.KeptNotice.State;
import io.otvet.settings.Instance;
import io.otvet.sites.Sites;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import io.otvet.staff.Staff;
import io.otvet.templating.Templates;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OtvetTest
class NotificationsApiTest {

    private final Access boss = Access.robot("test");
    private final List<byte[]> sent = new ArrayList<>();

    @Autowired
    Notifications notifications;

    @Autowired
    NoticeStore store;

    @Autowired
    Agents agents;

    @Autowired
    Staff staff;

    @Autowired
    Sites sites;

    @Autowired
    Templates templates;

    @Autowired
    MailWriter writer;

    @Autowired
    MailParser parser;

    @Autowired
    DSLContext sql;

    private AgentId anna;

    @BeforeEach
    void hireAnna() {
        sql.execute("delete from staff.agent where email = 'anna@notices.example'");
        anna = agents.invite(
                        boss,
                        new AgentDraft("Анна Ким", "anna@notices.example", "agent", true, "ru", "correct horse", null))
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket-assigned", "ticket-unassigned"})
    void mailsSubjectExcerptAndLinkInTheAgentsLanguage(String kind) throws Exception {
        UUID notice = keep(kind, "once");

        mailBy(accepting()).run(new NoticeMail.Kept(notice), 1);

        ParsedMail mail = parser.parse(sent.getFirst());
        assertThat(mail.subject()).endsWith("#42 Разбитая чашка");
        assertThat(mail.to().getFirst().address()).isEqualTo(EmailAddress.of("anna@notices.example"));
        assertThat(mail.text()).contains("Анна Ким", "Пришла <b>разбитой</b>", "https://desk.example/tickets/42");
        assertThat(mail.header("Auto-Submitted")).isNotEmpty();
        assertThat(state(notice)).isEqualTo(State.SENT);
    }

    @Test
    void saysForWhomADeputyHearsOfIt() throws Exception {
        Notice notice = notice("ticket-assigned", "away").instead("Борис Орлов", anna);
        UUID kept = store.insert(anna, notice).orElseThrow();

        mailBy(accepting()).run(new NoticeMail.Kept(kept), 1);

        ParsedMail mail = parser.parse(sent.getFirst());
        assertThat(mail.subject()).isEqualTo("За коллегу (Борис Орлов): #42 Разбитая чашка");
        assertThat(mail.text()).contains("Борис Орлов", "замещаете вы", "https://desk.example/tickets/42");
    }

    @Test
    void tellsEachAgentOnce() {
        notifications.tell(notice("ticket-assigned", "twice"));
        notifications.tell(notice("ticket-assigned", "twice"));
        notifications.tell(notice("ticket-assigned", "another"));

        assertThat(mine(State.WAITING)).hasSize(2);
    }

    @Test
    void bearsTheSameMessageIdWhenItIsRepeated() throws Exception {
        UUID notice = keep("ticket-assigned", "crash");
        NoticeMail mail = mailBy(accepting());

        mail.run(new NoticeMail.Kept(notice), 1);
        store.note(notice, State.WAITING, "");
        mail.run(new NoticeMail.Kept(notice), 2);

        assertThat(parser.parse(sent.get(0)).messageId())
                .isEqualTo(parser.parse(sent.get(1)).messageId());
    }

    @Test
    void waitsWhenTheRelayIsAway() {
        UUID notice = keep("ticket-assigned", "away");

        NoticeMail mail = mailBy(answering(new DeliveryOutcome.Later(421, "come back later")));

        assertThatThrownBy(() -> mail.run(new NoticeMail.Kept(notice), 1)).isInstanceOf(Outage.class);
        assertThat(state(notice)).isEqualTo(State.WAITING);
    }

    @Test
    void showsARefusalAndTriesAgainWhenAsked() {
        UUID notice = keep("ticket-assigned", "refused");
        mailBy(answering(new DeliveryOutcome.Refused(550, "no such user"))).run(new NoticeMail.Kept(notice), 1);
        assertThat(mine(State.FAILED)).extracting(KeptNotice::detail).containsExactly("550 no such user");

        assertThat(notifications.retry(boss, List.of(notice))).isEqualTo(1);

        assertThat(state(notice)).isEqualTo(State.WAITING);
    }

    /** Kept without a job, so that nobody else mails it. */
    private UUID keep(String kind, String once) {
        return store.insert(anna, notice(kind, once)).orElseThrow();
    }

    private Notice notice(String kind, String once) {
        return new Notice(
                kind, Set.of(anna), "#42 Разбитая чашка", "Пришла <b>разбитой</b>", "/tickets/42", once + anna);
    }

    private List<KeptNotice> mine(State state) {
        return notifications.unsent(boss, state, 1000).stream()
                .filter(notice -> notice.agent().equals(anna))
                .toList();
    }

    private State state(UUID notice) {
        return store.find(notice).orElseThrow().state();
    }

    private NoticeMail mailBy(MailTransport transport) {
        Instance instance = new Instance(
                URI.create("https://desk.example"),
                Path.of("data"),
                null,
                null,
                EmailAddress.of("support@desk.example"),
                0,
                URI.create("smtp://relay.example"),
                null,
                null,
                null,
                false);
        HouseMail mail = new HouseMail(writer, transport, Clock.systemUTC(), instance, Optional.empty());
        return new NoticeMail(store, staff, sites, templates, mail, instance, Optional.empty());
    }

    private MailTransport accepting() {
        return (relay, envelope, mail) -> {
            sent.add(mail);
            return answering(new DeliveryOutcome.Accepted("250 ok")).send(relay, envelope, mail);
        };
    }

    private static MailTransport answering(DeliveryOutcome outcome) {
        return (relay, envelope, mail) -> {
            Map<EmailAddress, DeliveryOutcome> answers = new HashMap<>();
            envelope.recipients().forEach(recipient -> answers.put(recipient, outcome));
            return answers;
        };
    }
}
