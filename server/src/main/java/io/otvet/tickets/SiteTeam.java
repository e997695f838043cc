package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.kernel.Cause;
import io.otvet.staff.Staff;
import io.otvet.staff.Team;
import io.otvet.tickets.spi.Stage;
import io.otvet.tickets.spi.TicketReaction;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a ticket that nobody has to the team of its site: to the one with fewest sites, if several look after it. */
@Component
class SiteTeam implements TicketReaction {

    private final TicketStore tickets;
    private final Staff staff;
    private final Register register;

    SiteTeam(TicketStore tickets, Staff staff, Register register) {
        this.tickets = tickets;
        this.staff = staff;
        this.register = register;
    }

    @Override
    public Stage stage() {
        return Stage.ROUTE;
    }

    @Override
    public void react(TicketId id, Cause cause) {
        Ticket ticket = tickets.lock(id);
        if (ticket.assignee() != null
                || ticket.team() != null
                || ticket.isSpam()
                || ticket.state().isDone()) {
            return;
        }
        teamOf(ticket).ifPresent(team -> {
            ticket.assign(null, team.id(), register.now());
            register.save(ticket, Access.robot("routing").actor(), cause, register.now());
        });
    }

    private Optional<Team> teamOf(Ticket ticket) {
        return staff.teams().stream()
                .filter(team ->
                        team.sites().contains(ticket.site()) && !team.agents().isEmpty())
                .min(Comparator.comparingInt(team -> team.sites().size()));
    }
}
