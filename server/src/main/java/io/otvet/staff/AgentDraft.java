package io.otvet.staff;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a person wants an agent to be. A part that is null stays as it was. */
public record AgentDraft(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable Boolean active,
        @Nullable String locale,
        @Nullable String password,
        @Nullable Set<TeamId> teams) {

    static final Set<String> LOCALES = Set.of("ru", "en");

    Agent fresh(Function<String, Optional<Role>> roles) {
        check(name, email, roles);
        return over(new Agent(AgentId.next(), "", EmailAddress.of("blank@localhost"), Role.AGENT, true, "ru"), roles);
    }

    Agent over(Agent agent, Function<String, Optional<Role>> roles) {
        check(name == null ? agent.name() : name, email == null ? agent.email().value() : email, roles);
        return new Agent(
                agent.id(),
                name == null ? agent.name() : name.strip(),
                email == null ? agent.email() : EmailAddress.of(email),
                role == null ? agent.role() : roles.apply(role).orElseThrow(),
                active == null ? agent.active() : active,
                locale == null ? agent.locale() : locale);
    }

    private void check(@Nullable String newName, @Nullable String newEmail, Function<String, Optional<Role>> roles) {
        Findings findings = new Findings()
                .line("name", newName)
                .email("email", newEmail)
                .when(role != null && roles.apply(role).isEmpty(), "role", "staff.no-such-role")
                .when(locale != null && !LOCALES.contains(locale), "locale", "staff.no-such-locale");
        if (password != null) {
            Passwords.check(findings, password);
        }
        findings.raise();
    }
}
