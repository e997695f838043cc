package io.otvet.tickets;

import io.otvet.customers.CustomerCard;
import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.staff.Team;
import io.otvet.tickets.TicketRow.Correspondent;
import io.otvet.tickets.TicketRow.Named;
import io.otvet.tickets.TicketRow.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names behind ids. Sites and teams are few and kept for some seconds; people are asked for in one call each. */
@Component
class Directory {

    private static final long STALE = 5_000_000_000L;

    /** @param missing looked for in vain, such as a team that is no more */
    private record Kept(Map<UUID, Named> names, Set<UUID> missing, long at) {}

    private final Sites sites;
    private final Staff staff;
    private final Customers customers;
    private volatile @Nullable Kept kept;

    Directory(Sites sites, Staff staff, Customers customers) {
        this.sites = sites;
        this.staff = staff;
        this.customers = customers;
    }

    /** A site or a team; null when there is none. */
    @Nullable
    Named place(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        Kept known = kept;
        if (known == null || System.nanoTime() - known.at() > STALE || !isKnown(known, id)) {
            known = new Kept(load(), ConcurrentHashMap.newKeySet(), System.nanoTime());
            kept = known;
        }
        if (!known.names().containsKey(id)) {
            known.missing().add(id);
        }
        return known.names().get(id);
    }

    private static boolean isKnown(Kept kept, UUID id) {
        return kept.names().containsKey(id) || kept.missing().contains(id);
    }

    Map<UUID, Person> people(Collection<UUID> agents) {
        Map<UUID, Person> people = new HashMap<>();
        if (!agents.isEmpty()) {
            staff.names(agents.stream().distinct().map(AgentId::new).toList())
                    .forEach((id, agent) -> people.put(id.value(), person(agent)));
        }
        return people;
    }

    Map<UUID, Correspondent> correspondents(Collection<UUID> ids) {
        Map<UUID, Correspondent> found = new HashMap<>();
        if (!ids.isEmpty()) {
            customers
                    .cards(ids.stream().distinct().map(CustomerId::new).toList())
                    .forEach((id, card) -> found.put(id.value(), correspondent(card)));
        }
        return found;
    }

    private static Person person(Agent agent) {
        return new Person(agent.id().value(), agent.name(), agent.initials());
    }

    private static Correspondent correspondent(CustomerCard card) {
        return new Correspondent(
                card.id().value(),
                card.name(),
                card.email() == null ? null : card.email().value(),
                card.phone() == null ? null : card.phone().value());
    }

    private Map<UUID, Named> load() {
        Map<UUID, Named> names = new HashMap<>();
        for (Site site : sites.all()) {
            names.put(site.id().value(), new Named(site.id().value(), site.name()));
        }
        for (Team team : staff.teams()) {
            names.put(team.id().value(), new Named(team.id().value(), team.name()));
        }
        return names;
    }
}
