package io.otvet.tickets;

import io.otvet.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Somebody was faster: what the writer saw is no longer what stands there. Says what came since. */
public final class TicketMoved extends Refusal {

    private final int version;
    private final transient List<MessageView> since;

    TicketMoved(int version, List<MessageView> since) {
        super(Kind.CHANGED, "tickets.changed-meanwhile");
        this.version = version;
        this.since = List.copyOf(since);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("version", version, "since", since);
    }
}
