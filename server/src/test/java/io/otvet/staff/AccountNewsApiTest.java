package io.otvet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.HouseMail;
import io.otvet.mail.MailParser;
import io.otvet.mail.MailWriter;
import io.otvet.mail.ParsedMail;
import io.otvet.settings.Instance;
import io.otvet.sites.Sites;
import io.otvet.staff.AccountNews.News;
import io.otvet.staff.AccountNews.What;
import io.otvet.templating.Templates;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@OtvetTest
class AccountNewsApiTest {

    private static final Access BOSS = Access.robot("test");

    @Autowired
    Agents agents;

    @Autowired
    AgentStore store;

    @Autowired
    OwnAccount account;

    @Autowired
    SecondSteps steps;

    @Autowired
    SecondStepStore kept;

    @Autowired
    Templates templates;

    @Autowired
    MessageSource texts;

    @Autowired
    MailWriter writer;

    @Autowired
    Sites sites;

    @Autowired
    DSLContext sql;

    private final List<byte[]> sent = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(What.class)
    void saysInTheAgentsLanguageWhatWasChanged(What what) {
        for (String locale : List.of("ru", "en")) {
            Agent agent = invite(locale);
            mail().run(new News(UUID.randomUUID(), agent.id().value(), what), 1);

            ParsedMail mail = new MailParser().parse(sent.getLast());
            assertThat(mail.to().getFirst().address()).isEqualTo(agent.email());
            assertThat(mail.text())
                    .contains("Olga")
                    .doesNotContain("staff.news", "{{")
                    .satisfies(text -> assertThat(text.codePoints().anyMatch(point -> point > 0x400))
                            .isEqualTo(locale.equals("ru")));
        }
    }

    @Test
    void isToldOfANewPasswordAndOfASecondStepTakenOff() {
        Agent agent = invite("en");
        assertThat(told(agent)).isEmpty();

        agents.change(BOSS, agent.id(), new AgentDraft(null, null, null, null, null, "another pass phrase", null));
        assertThat(told(agent)).containsExactly("PASSWORD_CHANGED");

        kept.begin(agent.id(), "sealed");
        steps.takeOff(BOSS, agent.id());
        assertThat(told(agent)).containsExactly("PASSWORD_CHANGED", "SECOND_STEP_TAKEN_OFF");
    }

    private Agent invite(String locale) {
        String email = "olga-" + AgentId.next() + "@news.example";
        return agents.invite(BOSS, new AgentDraft("Olga", email, "agent", true, locale, "correct horse", null));
    }

    private List<String> told(Agent agent) {
        return sql.fetch(
                        "select payload ->> 'what' from jobs.job where kind = ? and payload ->> 'agent' = ? order by id",
                        AccountNews.JOB,
                        agent.id().toString())
                .getValues(0, String.class);
    }

    private AccountNewsMail mail() {
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
        HouseMail house = new HouseMail(
                writer,
                (_, envelope, mail) -> {
                    sent.add(mail);
                    return Map.of(envelope.recipients().getFirst(), new DeliveryOutcome.Accepted("250 ok"));
                },
                Clock.systemUTC(),
                instance,
                Optional.empty());
        return new AccountNewsMail(store, templates, texts, house, sites);
    }
}
