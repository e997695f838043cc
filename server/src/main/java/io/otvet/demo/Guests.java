package io.otvet.demo;

import io.otvet.settings.Instance;
import io.otvet.staff.Agent;
import io.otvet.staff.Staff;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a visitor of the demo may be: one of each role, all with one password. */
@Component
public class Guests {

    private static final List<String> OFFERED = List.of("anna", "boris", "julia", "nina");

    private final Instance instance;
    private final Staff staff;

    Guests(Instance instance, Staff staff) {
        this.instance = instance;
        this.staff = staff;
    }

    public record Guest(String name, String email, String role) {}

    public record Invitation(String password, List<Guest> people) {}

    /** Empty unless this server is a demo. */
    public Optional<Invitation> invitation() {
        return instance.demo() ? Optional.of(new Invitation(Company.PASSWORD, people())) : Optional.empty();
    }

    private List<Guest> people() {
        return staff.agents().stream()
                .filter(agent -> agent.active() && OFFERED.contains(mailbox(agent)))
                .map(agent -> new Guest(
                        agent.name(), agent.email().value(), agent.role().label()))
                .toList();
    }

    private static String mailbox(Agent agent) {
        return agent.email().value().replaceAll("@.*", "");
    }
}
