package io.otvet.channels.email;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every mailbox is looked after by one node: begins with those whose lease is free, renews what this
 * node holds, ends what was changed, removed or lost. Nothing but an administrator ever switches a mailbox off.
 */
@Component
class MailboxKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxKeeper.class);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final UUID node = UUID.randomUUID();
    private final Map<MailboxId, MailboxWatch> watches = new ConcurrentHashMap<>();
    private final MailboxStore store;
    private final MailboxBell bell;
    private final FetchDesk desk;
    private volatile boolean running;
    private @Nullable Thread thread;

    MailboxKeeper(MailboxStore store, MailboxBell bell, FetchDesk desk) {
        this.store = store;
        this.bell = bell;
        this.desk = desk;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("mailbox-keeper").start(this::keep);
    }

    private void keep() {
        while (running) {
            try {
                turn();
            } catch (RuntimeException e) {
                log.warn("mailboxes are looked at again soon: {}", e.getMessage());
            }
            try {
                bell.await(TURN);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void turn() {
        Map<MailboxId, Integer> wanted = desk.watches().versions();
        watches.values().removeIf(MailboxWatch::hasEnded);
        Set<MailboxId> ours = watches.isEmpty() ? Set.of() : desk.watches().renew(watches.keySet(), node);
        watches.forEach((id, watch) -> {
            if (!ours.contains(id) || !Integer.valueOf(watch.version()).equals(wanted.get(id))) {
                watch.stop();
            }
        });
        wanted.keySet().stream().filter(id -> !watches.containsKey(id)).forEach(this::begin);
    }

    private void begin(MailboxId id) {
        desk.watches()
                .acquire(id, node)
                .ifPresent(place -> store.find(id).ifPresent(settings -> {
                    MailboxWatch watch = new MailboxWatch(settings, place, node, desk);
                    watches.put(id, watch);
                    Thread.ofVirtual().name("mailbox-" + id).start(watch);
                }));
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
        watches.values().forEach(MailboxWatch::stop);
        try {
            for (MailboxWatch watch : watches.values()) {
                watch.hasEnded(GOODBYE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        watches.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
