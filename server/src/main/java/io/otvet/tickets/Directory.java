package io.otvet.tickets;

import io.otvet.customers.CustomerCard;
import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.Staff;
import io.otvet.staff.Team;
import io.otvet.tickets.TicketRow.Correspondent;
import io.otvet.tickets.TicketRow.Named;
import io.otvet.tickets.TicketRow.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names behind ids. Sites, teams and agents are few and kept for some seconds; customers are asked for. */
@Component
class Directory {

    private static final long STALE = 5_000_000_000L;

    /** @param missing looked for in vain, such as a team that is no more */
    private record Kept(Map<UUID, Named> places, Map<UUID, Person> people, Set<UUID> missing, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < STALE;
        }

        boolean knows(UUID id) {
            return places.containsKey(id) || people.containsKey(id) || missing.contains(id);
        }
    }

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
        return kept(List.of(id)).places().get(id);
    }

    Map<UUID, Person> people(Collection<UUID> agents) {
        return agents.isEmpty() ? Map.of() : kept(agents).people();
    }

    /** Read anew when it is old, or when one of these has come since. */
    private Kept kept(Collection<UUID> asked) {
        Kept known = kept;
        if (known != null && known.isFresh() && asked.stream().allMatch(known::knows)) {
            return known;
        }
        Kept fresh = load();
        if (known != null && known.isFresh()) {
            fresh.missing().addAll(known.missing());
        }
        asked.stream().filter(id -> !fresh.knows(id)).forEach(fresh.missing()::add);
        kept = fresh;
        return fresh;
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

    private Kept load() {
        Map<UUID, Named> places = new HashMap<>();
        Map<UUID, Person> people = new HashMap<>();
        for (Site site : sites.all()) {
            places.put(site.id().value(), new Named(site.id().value(), site.name()));
        }
        for (Team team : staff.teams()) {
            places.put(team.id().value(), new Named(team.id().value(), team.name()));
        }
        for (Agent agent : staff.agents()) {
            people.put(agent.id().value(), person(agent));
        }
        return new Kept(places, people, ConcurrentHashMap.newKeySet(), System.nanoTime());
    }
}
