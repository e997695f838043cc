package io.otvet.staff.passkeys;

import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Sessions;
import io.otvet.staff.Staff;
import io.otvet.staff.Visitor;
import org.springframework.stereotype.Component;

/** Signing in by a passkey alone: no password, and no code from the phone beside it. */
@Component
public class PasskeySignIn {

    private final Passkeys passkeys;
    private final Staff staff;
    private final Sessions sessions;

    PasskeySignIn(Passkeys passkeys, Staff staff, Sessions sessions) {
        this.passkeys = passkeys;
        this.staff = staff;
        this.sessions = sessions;
    }

    /** The token of a new session. */
    public String signIn(String proof, Visitor visitor) {
        AgentId agent = passkeys.recognise(proof);
        if (staff.find(agent).filter(Agent::active).isEmpty()) {
            throw PasskeyRefusal.unknown();
        }
        return sessions.open(agent, visitor);
    }
}
