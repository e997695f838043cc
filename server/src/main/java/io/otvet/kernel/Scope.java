package io.otvet.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person may see. {@code everywhere} lifts the bound on sites; otherwise only {@code sites} are visible.
 * A confidential ticket is visible to its assignee, its team and to those with {@code confidential}.
 * With {@code onlyOf} nothing of all this is visible but what is assigned to that agent.
 * The owner of every list builds this into its SQL; it is never a filter afterwards.
 */
public record Scope(
        boolean everywhere,
        Set<UUID> sites,
        Set<UUID> teams,
        boolean confidential,
        @Nullable UUID onlyOf) {

    public static final Scope ALL = new Scope(true, Set.of(), Set.of(), true);
    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of(), false);

    public Scope {
        sites = Set.copyOf(sites);
        teams = Set.copyOf(teams);
    }

    public Scope(boolean everywhere, Set<UUID> sites, Set<UUID> teams, boolean confidential) {
        this(everywhere, sites, teams, confidential, null);
    }

    public boolean seesSite(UUID site) {
        return everywhere || sites.contains(site);
    }

    public boolean seesAssignedTo(@Nullable UUID agent) {
        return onlyOf == null || onlyOf.equals(agent);
    }
}
