import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing again and again with some clients at once, and says how long each time took. */
final class Load {

    interface Act {
        void once(Http http) throws Exception;
    }

    record Result(double p50, double p95, double perSecond) {

        @Override
        public String toString() {
            return String.format("%8.1f %8.1f %9.0f", p50, p95, perSecond);
        }
    }

    private static final int MOST_ROUNDS = 8;

    private final int port;
    private final String token;
    private final double seconds;

    Load(int port, String token, double seconds) {
        this.port = port;
        this.token = token;
        this.seconds = seconds;
    }

    /** Warmed until it gets no faster: a server runs for weeks. */
    Result run(int clients, Act act) throws Exception {
        Result last = once(clients, act);
        for (int round = 1; round < MOST_ROUNDS; round++) {
            Result next = once(clients, act);
            if (next.perSecond() < last.perSecond() * 1.05) {
                return next;
            }
            last = next;
        }
        return once(clients, act);
    }

    private Result once(int clients, Act act) throws Exception {
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        List<Double> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            List<Callable<List<Double>>> work = Collections.nCopies(clients, () -> timed(end, act));
            for (Future<List<Double>> one : pool.invokeAll(work)) {
                all.addAll(one.get());
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        Collections.sort(all);
        return new Result(at(all, 0.5), at(all, 0.95), all.size() / took);
    }

    private List<Double> timed(long end, Act act) throws Exception {
        List<Double> times = new ArrayList<>();
        try (Http http = new Http(port, token)) {
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                act.once(http);
                times.add((System.nanoTime() - before) / 1e6);
            }
        }
        return times;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
