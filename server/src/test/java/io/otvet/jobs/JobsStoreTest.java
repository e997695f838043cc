package io.otvet.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import io.otvet.TestDatabase;
import io.otvet.jobs.JobReport.State;
import io.otvet.kernel.Access;
import io.otvet.kernel.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class JobsStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String[] MINE = {"test.work"};
    private static final Long[] NONE = {};

    private final Access robot = Access.robot("test");
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private Workers workers;

    @AfterEach
    void stop() {
        if (workers != null) {
            workers.stop();
        }
        database.sql().execute("truncate jobs.job");
    }

    @Test
    void runsALaneOneAfterAnotherInTheOrderOfEntering() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(30);
        AtomicInteger inside = new AtomicInteger();
        Desk desk = desk(kind(1, job -> {
            assertThat(inside.incrementAndGet()).isEqualTo(1);
            done.add(job.text());
            inside.decrementAndGet();
            all.countDown();
        }));

        for (int i = 0; i < 30; i++) {
            desk.enter("one", new Work("" + i));
        }

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done)
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 30)
                        .mapToObj(i -> "" + i)
                        .toList());
    }

    @Test
    void forgetsAJobWhoseTransactionIsRolledBack() {
        Desk desk = desk(kind(1, job -> done.add(job.text())));

        desk.transaction.executeWithoutResult(status -> {
            desk.enter("one", new Work("never"));
            status.setRollbackOnly();
        });

        assertThat(desk.monitor.list(robot, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void parksWhatKeepsFailingAndLetsTheLaneGoOn() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        Desk desk = desk(kind(2, job -> {
            if (job.text().equals("bad")) {
                throw new Outage("the relay said no");
            }
            done.add(job.text());
            second.countDown();
        }));

        desk.enter("one", new Work("bad"));
        desk.enter("one", new Work("good"));

        assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        JobReport parked =
                desk.monitor.list(robot, Optional.of(State.PARKED), 10).getFirst();
        assertThat(parked.attempts()).isEqualTo(2);
        assertThat(parked.error()).contains("the relay said no");
        assertThat(desk.monitor.totals(robot).parked()).isEqualTo(1);
    }

    @Test
    void triesAParkedJobAgainWhenAsked() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch good = new CountDownLatch(1);
        CountDownLatch next = new CountDownLatch(1);
        Desk desk = desk(kind(1, job -> {
            if (job.text().equals("next")) {
                next.countDown();
            } else if (times.incrementAndGet() == 1) {
                throw new Outage("not now");
            } else {
                good.countDown();
            }
        }));
        desk.enter("one", new Work("first"));
        desk.enter("one", new Work("next"));
        assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();

        long id = desk.monitor
                .list(robot, Optional.of(State.PARKED), 10)
                .getFirst()
                .id();
        int count = desk.monitor.retry(robot, List.of(id));

        assertThat(count).isEqualTo(1);
        assertThat(good.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepsTheWorkAndItsRemovalInOneTransaction() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(2);
        DSLContext sql = database.sql();
        Desk desk = desk(kind(3, job -> {
            sql.execute("insert into settings.value (name, value, changed_by) values ('seen', '1', 'test')");
            second.countDown();
            if (second.getCount() == 1) {
                throw new Outage("after the write");
            }
        }));

        desk.enter("one", new Work("once"));

        assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        desk.workers.stop();
        assertThat(sql.fetchCount(sql.selectFrom("settings.value"))).isEqualTo(1);
        assertThat(desk.monitor.list(robot, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void findsTheNextJobAtOnceBehindThousandsThatWait() {
        DSLContext sql = database.sql();
        sql.execute("""
                insert into jobs.job (kind, lane, payload, head, outside, run_at)
                select 'test.work', 'lane ' || n % 100, '{}', n <= 100, true,
                  case when n <= 100 then now() + interval '1 hour' else now() - interval '1 hour' end
                from generate_series(1, 10000) n
                """);
        sql.execute("analyze jobs.job");
        String plan = sql.fetch("explain (analyze, costs off) " + JobStore.HEAD, val(true), val(MINE), val(NONE))
                .format();

        assertThat(plan).contains("job_head_idx").contains("rows=0.00 loops=1").doesNotContain("Rows Removed");
        assertThat(sql.fetch(JobStore.HEAD, val(false), val(MINE), val(NONE))).isEmpty();
    }

    @Test
    void waitsWithoutAnAttemptWhileItCannotRun() throws InterruptedException {
        AtomicBoolean relay = new AtomicBoolean();
        CountDownLatch sent = new CountDownLatch(1);
        Desk desk = desk(outside(relay::get, _ -> sent.countDown()));
        desk.enter("one", new Work("letter"));

        assertThat(desk.run.nextOutside(desk.kinds.names(true))).isFalse();

        assertThat(desk.waiting().attempts()).isZero();
        relay.set(true);
        desk.bell.ringForAll();
        assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void countsNoAttemptWhileAJobSaysNotNow() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(5);
        CountDownLatch next = new CountDownLatch(1);
        Desk desk = desk(kind(2, job -> {
            if (job.text().equals("next")) {
                next.countDown();
            } else if (asked.getCount() > 0) {
                asked.countDown();
                throw new NotNow(Duration.ZERO);
            } else {
                done.add(job.text());
            }
        }));

        desk.enter("one", new Work("patient"));
        desk.enter("one", new Work("next"));

        assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("patient");
    }

    @Test
    void leavesFreeWhatHasBeenPutOffMeanwhile() {
        DSLContext sql = database.sql();
        long id = sql.fetchSingle("""
                        insert into jobs.job (kind, lane, payload, head, outside)
                        values ('test.work', 'put off', '{}', true, true) returning id
                        """).into(Long.class);

        new JobStore(sql, new JsonMapper()).hold(Set.of(id), Instant.now().plusSeconds(60));

        assertThat(sql.fetchCount(DSL.table("jobs.job"), DSL.condition("claimed_until is null")))
                .isEqualTo(1);
    }

    @Test
    void takesOverWhatAServerThatIsGoneHeld() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        database.sql().execute("""
                insert into jobs.job (kind, lane, payload, head, outside, claimed_until)
                values ('test.work', 'lapsed', '{"text": "mine"}', true, true, now() - interval '1 second'),
                       ('test.work', 'held', '{"text": "another''s"}', true, true, now() + interval '1 minute')
                """);

        desk(outside(() -> true, job -> {
            this.done.add(job.text());
            done.countDown();
        }));

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        workers.stop();
        assertThat(this.done).containsExactly("mine");
    }

    @Test
    void holdsOnToWhatTakesLong() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Desk desk = desk(outside(() -> true, _ -> {
            begun.countDown();
            awaitQuietly(end);
        }));
        desk.enter("one", new Work("slow"));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        database.sql().execute("update jobs.job set claimed_until = now() - interval '1 second'");

        desk.run.holdOn();

        assertThat(database.sql().fetchCount(DSL.table("jobs.job"), DSL.condition("claimed_until > now()")))
                .isEqualTo(1);
        end.countDown();
    }

    @Test
    void givesALaneItsHeadBackThatACrashTookAway() throws InterruptedException {
        CountDownLatch two = new CountDownLatch(2);
        DSLContext sql = database.sql();
        sql.execute("""
                insert into jobs.job (kind, lane, payload)
                values ('test.work', 'one', '{"text": "a"}'), ('test.work', 'one', '{"text": "b"}')
                """);

        desk(kind(1, job -> {
            done.add(job.text());
            two.countDown();
        }));

        assertThat(two.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void neverLosesAJobThatEntersWhileItsLaneEmpties() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(400);
        Desk desk = desk(kind(1, job -> all.countDown()));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                String lane = "lane " + i % 3;
                people.submit(() -> desk.enter(lane, new Work("x")));
            }
        }

        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Kind kind(int attempts, Step step) {
        return new Kind(attempts, false, () -> true, step);
    }

    private static Kind outside(BooleanSupplier ready, Step step) {
        return new Kind(1, true, ready, step);
    }

    record Kind(int mostAttempts, boolean talksOutside, BooleanSupplier ready, Step step) implements JobKind<Work> {

        @Override
        public String name() {
            return "test.work";
        }

        @Override
        public Class<Work> payload() {
            return Work.class;
        }

        @Override
        public boolean canRun() {
            return ready.getAsBoolean();
        }

        @Override
        public void run(Work work, int attempt) {
            step.take(work);
        }

        @Override
        public Duration delayBefore(int attempt) {
            return Duration.ZERO;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Desk desk(JobKind<?> kind) {
        JsonMapper json = new JsonMapper();
        JobStore store = new JobStore(database.sql(), json);
        JobBell bell = new JobBell();
        JobKinds kinds = new JobKinds(List.of(kind));
        TransactionTemplate transaction = database.transaction();
        Lanes lanes = new Lanes(store, transaction);
        JobRun run = new JobRun(store, kinds, lanes, transaction, json, Clock.systemUTC());
        workers = new Workers(run, kinds, lanes, bell);
        workers.start();
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("kinds", kinds));
        return new Desk(
                new Jobs(store, beans.getBeanProvider(JobKinds.class), bell, Clock.systemUTC()),
                new JobMonitor(new JobReportStore(database.sql()), lanes, bell),
                transaction,
                workers,
                bell,
                run,
                kinds);
    }

    record Desk(
            Jobs jobs,
            JobMonitor monitor,
            TransactionTemplate transaction,
            Workers workers,
            JobBell bell,
            JobRun run,
            JobKinds kinds) {

        JobReport waiting() {
            return monitor.list(Access.robot("test"), Optional.of(State.WAITING), 10)
                    .getFirst();
        }

        /** The bean opens a transaction by itself. */
        void enter(String lane, Work work) {
            transaction.executeWithoutResult(_ -> jobs.enter("test.work", lane, work));
        }
    }

    record Work(String text) {}

    interface Step {
        void take(Work work);
    }
}
