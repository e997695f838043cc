package io.otvet.channels.forms;

import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.HouseMail;
import io.otvet.mail.Mailbox;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.templating.Rendered;
import io.otvet.templating.Templates;
import io.otvet.tickets.CustomerLinks;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the number of a request to the address that was given, which nobody has proved yet. */
@Component
class Confirmations implements JobKind<Confirmation> {

    private static final String NAME = "channels.forms.confirm";

    private final Templates templates;
    private final HouseMail mail;
    private final Sites sites;
    private final CustomerLinks links;
    private final Jobs jobs;

    Confirmations(Templates templates, HouseMail mail, Sites sites, CustomerLinks links, Jobs jobs) {
        this.templates = templates;
        this.mail = mail;
        this.sites = sites;
        this.links = links;
        this.jobs = jobs;
    }

    void queue(Confirmation confirmation) {
        jobs.enter(NAME, "form-confirmation:" + confirmation.mailId(), confirmation);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Confirmation> payload() {
        return Confirmation.class;
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
    public void run(Confirmation confirmation, int attempt) {
        EmailAddress from = EmailAddress.of(confirmation.from());
        String site = sites.find(confirmation.site()).map(Site::name).orElse("");
        Rendered text = templates.render(
                "forms.confirmation",
                Locale.of(confirmation.language()),
                Map.of("number", "" + confirmation.number(), "link", links.of(confirmation.number()), "site", site));
        HouseMail.Letter letter = new HouseMail.Letter(
                Mailbox.of(site, from),
                Mailbox.of("", EmailAddress.of(confirmation.to())),
                text.subject(),
                text.text(),
                text.html());
        if (mail.send(confirmation.mailId(), letter) instanceof DeliveryOutcome.Later(int code, String reason)) {
            throw new Outage((code + " " + reason).strip());
        }
    }
}
