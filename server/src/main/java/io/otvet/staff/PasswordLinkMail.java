package io.otvet.staff;

import io.otvet.jobs.JobKind;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.HouseMail;
import io.otvet.mail.Mailbox;
import io.otvet.settings.Instance;
import io.otvet.sites.Sites;
import io.otvet.templating.Rendered;
import io.otvet.templating.Templates;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to an agent where to choose a password. An address that is nobody's gets nothing. */
@Component
class PasswordLinkMail implements JobKind<PasswordLinks.Wanted> {

    private final AgentStore agents;
    private final PasswordLinks links;
    private final Templates templates;
    private final HouseMail mail;
    private final Sites sites;
    private final Instance instance;

    PasswordLinkMail(
            AgentStore agents,
            PasswordLinks links,
            Templates templates,
            HouseMail mail,
            Sites sites,
            Instance instance) {
        this.agents = agents;
        this.links = links;
        this.templates = templates;
        this.mail = mail;
        this.sites = sites;
        this.instance = instance;
    }

    @Override
    public String name() {
        return PasswordLinks.JOB;
    }

    @Override
    public Class<PasswordLinks.Wanted> payload() {
        return PasswordLinks.Wanted.class;
    }

    @Override
    public boolean talksOutside() {
        return true;
    }

    @Override
    public boolean canRun() {
        return mail.canSend();
    }

    @Override
    public void run(PasswordLinks.Wanted wanted, int attempt) {
        agents.account(EmailAddress.of(wanted.email()))
                .map(AgentStore.Account::agent)
                .filter(Agent::active)
                .filter(Agent::hasMailbox)
                .ifPresent(agent -> write(agent, wanted.occasion()));
    }

    private void write(Agent agent, PasswordLinks.Occasion occasion) {
        Token token = links.issue(agent.id(), occasion);
        String link = instance.baseUrl().resolve("/reset/" + token.text()).toString();
        Rendered text = templates.render(
                occasion.template(), Locale.of(agent.locale()), Map.of("name", agent.name(), "link", link));
        HouseMail.Letter letter = new HouseMail.Letter(
                Mailbox.of("Otvet", sites.standard().address()),
                Mailbox.of(agent.name(), agent.email()),
                text.subject(),
                text.text(),
                text.html());
        if (mail.send("password." + AgentId.next(), letter) instanceof DeliveryOutcome.Later(int code, String reason)) {
            throw new Outage((code + " " + reason).strip());
        }
    }
}
