package io.otvet.staff;

import io.otvet.jobs.JobKind;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.HouseMail;
import io.otvet.mail.Mailbox;
import io.otvet.sites.Sites;
import io.otvet.templating.Rendered;
import io.otvet.templating.Templates;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes to an agent what became of the account. */
@Component
class AccountNewsMail implements JobKind<AccountNews.News> {

    private final AgentStore agents;
    private final Templates templates;
    private final MessageSource texts;
    private final HouseMail mail;
    private final Sites sites;

    AccountNewsMail(AgentStore agents, Templates templates, MessageSource texts, HouseMail mail, Sites sites) {
        this.agents = agents;
        this.templates = templates;
        this.texts = texts;
        this.mail = mail;
        this.sites = sites;
    }

    @Override
    public String name() {
        return AccountNews.JOB;
    }

    @Override
    public Class<AccountNews.News> payload() {
        return AccountNews.News.class;
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
    public void run(AccountNews.News news, int attempt) {
        agents.account(new AgentId(news.agent()))
                .map(AgentStore.Account::agent)
                .filter(Agent::active)
                .filter(Agent::hasMailbox)
                .ifPresent(agent -> write(agent, news));
    }

    private void write(Agent agent, AccountNews.News news) {
        Locale locale = Locale.of(agent.locale());
        String what = texts.getMessage(news.what().code(), null, locale);
        Rendered text = templates.render("staff.account-news", locale, Map.of("name", agent.name(), "what", what));
        HouseMail.Letter letter = new HouseMail.Letter(
                Mailbox.of("Otvet", sites.standard().address()),
                Mailbox.of(agent.name(), agent.email()),
                text.subject(),
                text.text(),
                text.html());
        if (mail.send("account." + news.id(), letter) instanceof DeliveryOutcome.Later(int code, String reason)) {
            throw new Outage((code + " " + reason).strip());
        }
    }
}
