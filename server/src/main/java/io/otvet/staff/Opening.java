package io.otvet.staff;

import io.otvet.kernel.EmailAddress;
import io.otvet.settings.Instance;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start: the administrator of the environment, one for the token alone, or a link to make one. */
@Component
class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final int LOCK = 0x07E7;

    private final DSLContext sql;
    private final Setup setup;
    private final AgentStore agents;
    private final FirstAdministrator first;
    private final ApiToken token;
    private final Instance instance;

    Opening(
            DSLContext sql,
            Setup setup,
            AgentStore agents,
            FirstAdministrator first,
            ApiToken token,
            Instance instance) {
        this.sql = sql;
        this.setup = setup;
        this.agents = agents;
        this.first = first;
        this.token = token;
        this.instance = instance;
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void open() {
        // Two nodes may see the empty database at once.
        sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(LOCK));
        if (setup.isNeeded()) {
            fromEnvironment().ifPresent(first::make);
        }
        if (token.isGiven() && agents.oldestAdministrator().isEmpty()) {
            first.make(new Setup.Founder("Automation", Agent.NOWHERE, null, "en"));
        }
        setup.link().ifPresent(link -> LOG.info("Make the first administrator: {}", link));
    }

    private Optional<Setup.Founder> fromEnvironment() {
        String password = instance.adminPassword();
        return password == null || password.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(instance.adminEmail())
                        .flatMap(EmailAddress::parse)
                        .filter(email -> agents.account(email).isEmpty())
                        .map(email -> new Setup.Founder("Administrator", email.value(), password, "ru"));
    }
}
