package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.mail.HouseMail;
import io.otvet.settings.Instance;
import io.otvet.staff.Agent;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the workspace asks first: who is here, what they may do, and what kind of place this is. */
@Component
class WhoAmI {

    private final Instance instance;
    private final HouseMail mail;
    private final String version;

    WhoAmI(Instance instance, HouseMail mail) {
        this.instance = instance;
        this.mail = mail;
        this.version = Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "development");
    }

    record AgentBody(
            String id,
            String name,
            String email,
            String initials,
            String role,
            List<Permission> permissions,
            String locale) {}

    /** @param relay whether mail goes out at all */
    record Place(boolean demo, String version, boolean relay, int smtpPort, URI baseUrl) {}

    record Body(AgentBody agent, Place instance) {}

    Body of(Agent agent, Access access) {
        List<Permission> permissions = access.permissions().stream().sorted().toList();
        return new Body(
                new AgentBody(
                        agent.id().toString(),
                        agent.name(),
                        agent.email().value(),
                        agent.initials(),
                        agent.role().word(),
                        permissions,
                        agent.locale()),
                new Place(instance.demo(), version, mail.canSend(), instance.smtpPort(), instance.baseUrl()));
    }
}
