package io.otvet.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.TestDatabase;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Scope;
import io.otvet.realtime.spi.StreamAccess;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class StreamsStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Streams.Known NOTHING = new Streams.Known(null, null);

    private final Map<String, Access> sessions = new ConcurrentHashMap<>();
    private final EventJson json = new EventJson(new JsonMapper());
    private final EventStore store = new EventStore(database.sql(), json);
    private final Realtime realtime = new Realtime(database.sql(), json);
    private final Hub hub =
            new Hub(new StaticListableBeanFactory(Map.of("doors", new Sessions())).getBeanProvider(StreamAccess.class));
    private final Streams streams = new Streams(store, hub);
    private final Attendance attendance = new Attendance(database.sql(), Clock.systemUTC());
    private final EventReader reader = new EventReader(
            store, hub, new Presence(database.sql(), _ -> {}, Clock.systemUTC()), attendance, database.dataSource());

    @BeforeEach
    void start() {
        database.sql().execute("truncate realtime.event");
        reader.afterSingletonsInstantiated();
        reader.start();
    }

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void pushesWhatIsCommittedAndForgetsWhatIsNot() throws IOException {
        Browser browser = new Browser(agent(Scope.ALL), NOTHING);

        database.transaction().executeWithoutResult(status -> {
            publish("never", Audience.EVERYONE);
            status.setRollbackOnly();
        });
        publish("first", Audience.EVERYONE);

        assertThat(browser.next()).isEqualTo("\"first\"");
    }

    @Test
    void resumesWithoutGapWhenATransactionThatBeganEarlierCommitsLater() throws Exception {
        Browser browser = new Browser(agent(Scope.ALL), NOTHING);
        publish("zero", Audience.EVERYONE);
        assertThat(browser.next()).isEqualTo("\"zero\"");
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> database.transaction().executeWithoutResult(_ -> {
                    publish("slow", Audience.EVERYONE);
                    published.countDown();
                    await(release);
                }));
        published.await();

        publish("quick", Audience.EVERYONE);
        browser.cut();
        release.countDown();
        slow.join();
        Browser again = new Browser(agent(Scope.ALL), after(browser.last));

        assertThat(Set.of(again.next(), again.next())).containsExactlyInAnyOrder("\"slow\"", "\"quick\"");
    }

    @Test
    void showsEachOnlyWhatTheyMaySee() throws IOException {
        UUID shop = UUID.randomUUID();
        UUID library = UUID.randomUUID();
        Browser anna = new Browser(agent(new Scope(false, Set.of(shop), Set.of(), false)), NOTHING);

        publish("library", new Audience.Ticket(library, null, null, false));
        publish("confidential", new Audience.Ticket(shop, null, null, true));
        publish("shop", new Audience.Ticket(shop, null, null, false));

        assertThat(anna.next()).isEqualTo("\"shop\"");
    }

    @Test
    void tellsWhatHappenedBetweenReadingAndListening() throws IOException {
        publish("while reading", Audience.EVERYONE);

        Browser browser = new Browser(agent(Scope.ALL), new Streams.Known(null, Duration.ofMillis(300)));
        publish("while listening", Audience.EVERYONE);

        assertThat(browser.next()).isEqualTo("\"while reading\"");
        assertThat(browser.next()).isEqualTo("\"while listening\"");
    }

    @Test
    void knowsWhoIsThereAndWhoWas() throws IOException {
        UUID anna = UUID.randomUUID();
        UUID boris = UUID.randomUUID();
        new Browser(new Access(new Actor.Agent(anna), Set.of(), Scope.ALL), NOTHING);
        assertThat(attendance.all()).doesNotContainKeys(anna, boris);

        attendance.here(hub.people());
        attendance.here(Set.of(boris));
        database.sql().execute("update realtime.attendance set at = at - interval '1 minute' where agent = ?", boris);

        assertThat(attendance.all().get(anna).here()).isTrue();
        assertThat(attendance.all().get(boris).here()).isFalse();
    }

    @Test
    void saysResetToOneWhoReadTooLongAgo() throws IOException {
        Browser browser = new Browser(agent(Scope.ALL), new Streams.Known(null, Duration.ofHours(2)));

        assertThat(browser.name()).isEqualTo("reset");
    }

    @Test
    void saysResetWhenWhatWasMissedIsGone() throws IOException {
        publish("old", Audience.EVERYONE);
        Browser first = new Browser(agent(Scope.ALL), after("0-0"));
        assertThat(first.next()).isEqualTo("\"old\"");
        store.forgetBefore(OffsetDateTime.now().plusMinutes(1));

        Browser late = new Browser(agent(Scope.ALL), after("1-1"));

        assertThat(late.name()).isEqualTo("reset");
    }

    @Test
    void endsTheStreamWhenTheSessionHasEnded() throws Exception {
        Browser browser = new Browser(agent(Scope.ALL), NOTHING);
        sessions.clear();

        hub.askAgain();

        browser.thread.join();
    }

    private static Streams.Known after(@Nullable String lastEventId) {
        return new Streams.Known(lastEventId, null);
    }

    private void publish(String data, Audience audience) {
        database.transaction().executeWithoutResult(_ -> realtime.publish(new LiveEvent("word", data, audience)));
    }

    private Access agent(Scope scope) {
        Access access = new Access(new Actor.Agent(UUID.randomUUID()), Set.of(), scope);
        sessions.put(access.actor().toString(), access);
        return access;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Sessions implements StreamAccess {

        @Override
        public Map<Door, Access> current(Collection<Door> doors) {
            Map<Door, Access> current = new HashMap<>();
            doors.stream()
                    .filter(door -> sessions.containsKey(door.name()))
                    .forEach(door -> current.put(door, sessions.get(door.name())));
            return current;
        }

        @Override
        public boolean isPersonal(Door door) {
            return true;
        }
    }

    /** Reads a stream as a browser does: remembers the last id, gives the data of one event after the other. */
    private final class Browser {

        private final PipedInputStream in = new PipedInputStream(1 << 16);
        private final Scanner lines = new Scanner(in, StandardCharsets.UTF_8);
        private final Thread thread;
        private @Nullable String last;

        Browser(Access who, Streams.Known known) throws IOException {
            PipedOutputStream out = new PipedOutputStream(in);
            thread = Thread.ofVirtual().start(() -> {
                try (out) {
                    streams.write(who, who.actor().toString(), known, out);
                } catch (IOException _) {
                    // The browser has gone.
                }
            });
            if (!known.isSomething()) {
                read("id: ");
            }
        }

        String next() {
            return read("data: ");
        }

        String name() {
            return read("event: ");
        }

        void cut() throws IOException {
            in.close();
        }

        private String read(String field) {
            while (true) {
                String line = lines.nextLine();
                if (line.startsWith("id: ")) {
                    last = line.substring(4);
                }
                if (line.startsWith(field)) {
                    return line.substring(field.length());
                }
            }
        }
    }
}
