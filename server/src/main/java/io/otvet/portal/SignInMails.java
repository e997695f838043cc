package io.otvet.portal;

import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Ids;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.HouseMail;
import io.otvet.mail.Mailbox;
import io.otvet.portal.Knocks.Door;
import io.otvet.settings.Instance;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.templating.Rendered;
import io.otvet.templating.Templates;
import io.otvet.tickets.CustomerTickets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends links to sign in by.
 *
 * <ul>
 *   <li>Whoever asks learns nothing: neither by the answer nor by its time, as the address is looked up later.
 *   <li>One mail to an address within ten minutes, and none to a stranger's.
 * </ul>
 */
@Component
public class SignInMails implements JobKind<SignInMail> {

    private static final String NAME = "portal.sign-in-mail";

    private final Jobs jobs;
    private final Knocks knocks;
    private final Customers customers;
    private final CustomerTickets tickets;
    private final CustomerSessions sessions;
    private final Letters letters;

    SignInMails(
            Jobs jobs,
            Knocks knocks,
            Customers customers,
            CustomerTickets tickets,
            CustomerSessions sessions,
            Letters letters) {
        this.jobs = jobs;
        this.knocks = knocks;
        this.customers = customers;
        this.tickets = tickets;
        this.sessions = sessions;
        this.letters = letters;
    }

    /** The post office of this module. */
    @Component
    record Letters(HouseMail mail, Templates templates, Sites sites, Instance instance) {}

    /** False when too many are asked for from this network. */
    @Transactional
    public boolean ask(EmailAddress address, String language, String network) {
        if (knocks.isTooMuch(Door.LINK_FROM_NETWORK, network)) {
            return false;
        }
        knocks.count(Door.LINK_FROM_NETWORK, network);
        if (!knocks.isTooMuch(Door.LINK_TO_ADDRESS, address.value())) {
            knocks.count(Door.LINK_TO_ADDRESS, address.value());
            String id = "sign-in." + Ids.next();
            jobs.enter(NAME, id, new SignInMail(id, address.value(), language));
        }
        return true;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SignInMail> payload() {
        return SignInMail.class;
    }

    @Override
    public boolean talksOutside() {
        return true;
    }

    @Override
    public boolean canRun() {
        return letters.mail().canSend();
    }

    @Override
    public void run(SignInMail wanted, int attempt) {
        EmailAddress to = EmailAddress.of(wanted.to());
        customers.byAddress(to).ifPresent(customer -> send(wanted, to, customer));
    }

    private void send(SignInMail wanted, EmailAddress to, CustomerId customer) {
        Site site = tickets.of(customer).stream()
                .findFirst()
                .flatMap(line -> letters.sites().find(line.site()))
                .orElseGet(letters.sites()::standard);
        String base = letters.instance().baseUrl().toString().replaceAll("/+$", "");
        String link = base + "/my/sign-in/" + sessions.link(customer).text() + "?lang=" + wanted.language();
        Rendered text = letters.templates()
                .render("portal.sign-in", Locale.of(wanted.language()), Map.of("link", link, "site", site.name()));
        HouseMail.Letter letter = new HouseMail.Letter(
                Mailbox.of(site.name(), site.address()), Mailbox.of("", to), text.subject(), text.text(), text.html());
        if (letters.mail().send(wanted.id(), letter) instanceof DeliveryOutcome.Later(int code, String reason)) {
            throw new Outage((code + " " + reason).strip());
        }
    }
}
