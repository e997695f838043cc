package io.otvet.realtime;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see an event; asked of each stream with what its agent may see at that moment. */
public sealed interface Audience {

    Audience EVERYONE = new Everyone();

    static Audience agents(Set<UUID> agents) {
        return new Agents(agents);
    }

    boolean admits(Access listener);

    record Everyone() implements Audience {
        @Override
        public boolean admits(Access listener) {
            return true;
        }
    }

    record Agents(Set<UUID> agents) implements Audience {
        public Agents {
            agents = Set.copyOf(agents);
        }

        @Override
        public boolean admits(Access listener) {
            return listener.actor() instanceof Actor.Agent(UUID id) && agents.contains(id);
        }
    }

    /** Those who may see a ticket that stands here. */
    record Ticket(UUID site, @Nullable UUID team, @Nullable UUID assignee, boolean confidential) implements Audience {
        @Override
        public boolean admits(Access listener) {
            return listener.scope().seesSite(site)
                    && listener.scope().seesAssignedTo(assignee)
                    && (!confidential || isInConfidence(listener));
        }

        private boolean isInConfidence(Access listener) {
            return listener.scope().confidential()
                    || (team != null && listener.scope().teams().contains(team))
                    || (listener.actor() instanceof Actor.Agent(UUID id) && id.equals(assignee));
        }
    }
}
