package io.otvet.staff;

import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever changes how one signs in proves by the password that it is they, and has few guesses. */
@Component
public class CurrentPassword {

    private static final Attempts.Limit GUESSES = new Attempts.Limit(10, Duration.ofMinutes(15));

    private final AgentStore agents;
    private final Passwords passwords;
    private final Attempts attempts;

    CurrentPassword(AgentStore agents, Passwords passwords, Attempts attempts) {
        this.agents = agents;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** @param field of the form, for the complaint */
    public void check(AgentId agent, @Nullable String typed, String field) {
        String key = "current-password:" + agent;
        attempts.check(key, GUESSES);
        String encoded = agents.account(agent)
                .orElseThrow(() -> new NotFound("staff.no-such-agent"))
                .password();
        boolean wrong = typed == null || !passwords.matches(typed, encoded);
        if (wrong) {
            attempts.add(key);
        }
        new Findings().when(wrong, field, "staff.current-password-wrong").raise();
    }
}
