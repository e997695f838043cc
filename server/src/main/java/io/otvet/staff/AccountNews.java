package io.otvet.staff;

import io.otvet.jobs.Jobs;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells people by mail what became of their own account, so that nobody else changes it unnoticed. */
@Component
public class AccountNews {

    static final String JOB = "staff.mail-account-news";

    private final Jobs jobs;

    AccountNews(Jobs jobs) {
        this.jobs = jobs;
    }

    public enum What {
        PASSWORD_CHANGED,
        SECOND_STEP_OFF,
        SECOND_STEP_TAKEN_OFF,
        IDENTITY_JOINED,
        PASSKEY_ADDED;

        /** Of the sentence that says it. */
        String code() {
            return "staff.news." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param id the same for every attempt to send it */
    record News(UUID id, UUID agent, What what) {}

    /** Goes out after the caller's transaction commits. */
    public void tell(AgentId agent, What what) {
        UUID id = UUID.randomUUID();
        jobs.enter(JOB, "staff.account-news:" + agent, new News(id, agent.value(), what));
    }
}
