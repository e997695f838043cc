import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing again and again with some clients at once, and says how long each time took. */
final class Load {

    interface Act {
        void once(int client) throws Exception;
    }

    record Result(double p50, double p95, double perSecond) {

        @Override
        public String toString() {
            return String.format("%8.1f %8.1f %9.0f", p50, p95, perSecond);
        }
    }

    private Load() {}

    static Result run(int clients, double seconds, Act act) throws Exception {
        once(clients, Math.min(3, seconds), act); // warm
        return once(clients, seconds, act);
    }

    private static Result once(int clients, double seconds, Act act) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long begun = System.nanoTime();
        List<Double> all = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int me = client;
                work.add(() -> timed(me, end, act));
            }
            for (Future<List<Double>> one : pool.invokeAll(work)) {
                all.addAll(one.get());
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        Collections.sort(all);
        return new Result(at(all, 0.5), at(all, 0.95), all.size() / took);
    }

    private static List<Double> timed(int client, long end, Act act) throws Exception {
        List<Double> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            act.once(client);
            times.add((System.nanoTime() - before) / 1e6);
        }
        return times;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
