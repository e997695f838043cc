import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Measures a running Otvet over HTTP and SMTP, beside the same statements by pgbench. Milliseconds; c is clients. */
public final class Bench {

    private static final int CLIENTS = 8;
    private static final int MAILS = 2000;

    private final Load load;
    private final int port;
    private final String token;
    private final Mails mails;
    private final PgBench pgbench;
    private final Path sql;
    private final List<String> numbers;
    private final AtomicInteger counter = new AtomicInteger();

    private Bench(int port, String token, Path data, int smtp, double seconds, Path sql) throws Exception {
        this.load = new Load(port, token, seconds);
        this.port = port;
        this.token = token;
        this.mails = new Mails(smtp);
        this.sql = sql;
        this.numbers = Pattern.compile("\"number\":(\\d+)").matcher(get("/tickets?view=open&limit=200")).results()
                .map(found -> found.group(1))
                .toList();
        this.pgbench = new PgBench(data, seconds, numbers.stream().mapToLong(Long::parseLong).max().orElseThrow());
    }

    /** @param arguments HTTP port, token, data folder, SMTP port, seconds for each row, folder of the SQL */
    public static void main(String[] arguments) throws Exception {
        new Bench(Integer.parseInt(arguments[0]), arguments[1], Path.of(arguments[2]), Integer.parseInt(arguments[3]),
                        Double.parseDouble(arguments[4]), Path.of(arguments[5]))
                .run();
        System.exit(0);
    }

    private void run() throws Exception {
        Load.Act list = http -> http.get("/tickets?view=open&limit=50");
        Load.Act ticket = http -> http.get("/tickets/" + next() + "?with=messages");
        Load.Act reply = http -> http.post(
                "/tickets/" + next() + "/replies", "bench-" + System.nanoTime() + "-" + counter.get(), "{\"text\":\"Проверили, всё на месте.\"}");
        System.out.printf("%-34s %8s %8s %9s %s%n", "", "p50", "p95", "per s", "pgbench per s, ratio");
        beside("open list, c8", list, "list.sql");
        alone("open list, c1", list);
        beside("one ticket, all it needs, c8", ticket, "ticket.sql");
        alone("one ticket, all it needs, c1", ticket);
        pgbench.makeRoom();
        beside("reply, c8", reply, "reply.sql");
        alone("reply, c1", reply);
        pgbench.clear();
        alone("customer by fragment vasi, c1", http -> http.get("/customers?q=vasi"));
        alone("word in 0.01 % of messages, c1", http -> http.get("/search?q=" + encoded("ремизов")));
        alone("word in 0.1 %, c1", http -> http.get("/search?q=" + encoded("размещение")));
        alone("word in 1 %, c1", http -> http.get("/search?q=" + encoded("четверг")));
        mails();
        System.out.println();
        for (String file : List.of("list.sql", "ticket.sql")) {
            System.out.println(file + "\n" + pgbench.explain(sql.resolve(file)));
        }
    }

    private void alone(String name, Load.Act act) throws Exception {
        System.out.printf("%-34s %s%n", name, load.run(1, act));
    }

    private void beside(String name, Load.Act act, String file) throws Exception {
        Load.Result result = load.run(CLIENTS, act);
        String ratio = pgbench.perSecond(CLIENTS, sql.resolve(file))
                .map(tps -> String.format("%12.0f  %.2f", tps, result.perSecond() / tps))
                .orElse("");
        System.out.printf("%-34s %s %s%n", name, result, ratio);
    }

    /** From the first mail until the last of them is a ticket. */
    private void mails() throws Exception {
        mails.send(MAILS, CLIENTS); // warm
        waitForTickets();
        long begun = System.nanoTime();
        mails.send(MAILS, CLIENTS);
        double accepted = MAILS / ((System.nanoTime() - begun) / 1e9);
        waitForTickets();
        double taken = MAILS / ((System.nanoTime() - begun) / 1e9);
        System.out.printf("%-34s accepted %.0f/s, tickets %.0f/s%n", "mail in, c8", accepted, taken);
    }

    private void waitForTickets() throws Exception {
        while (get("/jobs?state=waiting").contains("channels.email.take-in")) {
            Thread.sleep(50);
        }
    }

    private String next() {
        return numbers.get(counter.incrementAndGet() % numbers.size());
    }

    private String get(String path) throws Exception {
        try (Http once = new Http(port, token)) {
            return new String(once.get(path), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
