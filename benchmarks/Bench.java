import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Measures a running Otvet over HTTP and SMTP, beside the same statements by pgbench. Milliseconds; c is clients. */
public final class Bench {

    private static final String LIST = """
            select id, number, subject, preview, status_id, criticality, site_id, team_id, assignee_id, customer_id, tags,
              last_message_at, waits_since, version from tickets.ticket
            where state < 4 and spam_at is null order by last_message_at desc, id desc limit 50;
            """;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final int smtp;
    private final double seconds;
    private final AtomicInteger counter = new AtomicInteger();

    private Bench(String base, String token, int smtp, double seconds) {
        this.base = base;
        this.token = token;
        this.smtp = smtp;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[2]);
        double seconds = Double.parseDouble(arguments[4]);
        new Bench(arguments[0], arguments[1], Integer.parseInt(arguments[3]), seconds).run(new PgBench(data, seconds));
    }

    private void run(PgBench pgbench) throws Exception {
        List<String> numbers = numbers();
        System.out.printf("%-34s %8s %8s %9s %s%n", "", "p50", "p95", "per s", "pgbench per s, ratio");
        row("open list, c1", 1, client -> get("/tickets?view=open&limit=50"), Optional.empty());
        row("open list, c8", 8, client -> get("/tickets?view=open&limit=50"), pgbench.perSecond(8, LIST));
        Load.Act ticket = client -> whole(numbers.get(counter.incrementAndGet() % numbers.size()));
        row("one ticket, all it needs, c1", 1, ticket, Optional.empty());
        row("one ticket, all it needs, c8", 8, ticket, pgbench.perSecond(8, ticketSql(numbers)));
        Load.Act reply = client -> reply(numbers.get(counter.incrementAndGet() % numbers.size()));
        row("reply, c1", 1, reply, Optional.empty());
        row("reply, c8", 8, reply, Optional.empty());
        row("customer by fragment vasi, c1", 1, client -> get("/customers?q=vasi"), Optional.empty());
        row("search: rare word, c1", 1, client -> get("/search?q=" + encoded("этюдник")), Optional.empty());
        row("search: common word, c1", 1, client -> get("/search?q=" + encoded("заказ")), Optional.empty());
        row("search: parcels, c1", 1, client -> get("/search?q=parcels"), Optional.empty());
        mails(400);
    }

    private void row(String name, int clients, Load.Act act, Optional<Double> baseline) throws Exception {
        Load.Result result = Load.run(clients, seconds, act);
        String beside = baseline.map(tps -> String.format("%12.0f  %.2f", tps, result.perSecond() / tps)).orElse("");
        System.out.printf("%-34s %s %s%n", name, result, beside);
    }

    /** From the first mail until the last of them is a ticket. */
    private void mails(int count) throws Exception {
        long before = Integer.parseInt(field(get("/views"), "\"id\":\"open\",\"count\":(\\d+)"));
        long begun = System.nanoTime();
        AtomicInteger left = new AtomicInteger(count);
        List<CompletableFuture<Void>> senders = Stream.generate(() -> CompletableFuture.runAsync(() -> send(left)))
                .limit(8)
                .toList();
        senders.forEach(CompletableFuture::join);
        double accepted = count / ((System.nanoTime() - begun) / 1e9);
        while (get("/jobs?state=waiting").contains("channels.email.take-in")) {
            Thread.sleep(20);
        }
        double taken = count / ((System.nanoTime() - begun) / 1e9);
        System.out.printf("%-34s accepted %.0f/s, tickets %.0f/s (open before: %d)%n", "mail in, 8 senders", accepted, taken, before);
    }

    private void send(AtomicInteger left) {
        for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
            try (Socket socket = new Socket("127.0.0.1", smtp)) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                OutputStream out = socket.getOutputStream();
                in.readLine();
                String from = "bench" + number + "@mail.example";
                say(in, out, "HELO bench");
                say(in, out, "MAIL FROM:<" + from + ">");
                say(in, out, "RCPT TO:<help@akvarel.example>");
                say(in, out, "DATA");
                String id = number + "-" + System.nanoTime();
                say(in, out, "From: <" + from + ">\r\nTo: help@akvarel.example\r\nSubject: Bench " + id + "\r\nMessage-ID: <" + id
                        + "@bench>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nПосылка " + id + " не пришла.\r\n.");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void say(BufferedReader in, OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        String said = in.readLine();
        if (said == null || said.startsWith("4") || said.startsWith("5")) {
            throw new IOException(line.lines().findFirst().orElse("") + ": " + said);
        }
    }

    private void whole(String number) {
        Stream.of("/tickets/" + number, "/tickets/" + number + "/messages", "/tickets/" + number + "/history")
                .map(path -> http.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString()))
                .toList()
                .forEach(answer -> check(answer.join()));
    }

    private void reply(String number) throws Exception {
        HttpRequest post = request("/tickets/" + number + "/replies")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "bench-" + System.nanoTime() + "-" + counter.incrementAndGet())
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"Проверили, всё на месте.\"}"))
                .build();
        check(http.send(post, HttpResponse.BodyHandlers.ofString()));
    }

    private List<String> numbers() throws Exception {
        return Pattern.compile("\"number\":(\\d+)").matcher(get("/tickets?view=open&limit=200")).results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A different ticket each time, as over HTTP: itself, its messages, its changes. */
    private static String ticketSql(List<String> numbers) {
        long newest = numbers.stream().mapToLong(Long::parseLong).max().orElseThrow();
        return """
                \\set n random(%d, %d)
                select * from tickets.ticket where number = :n;
                select id, kind, author_id, at, text, quoted, html from tickets.message
                  where ticket_id = (select id from tickets.ticket where number = :n) order by at, id limit 200;
                select at, field, before, after, actor from tickets.change
                  where ticket_id = (select id from tickets.ticket where number = :n) order by id limit 200;
                """.formatted(Math.max(1, newest - numbers.size()), newest);
    }

    private String get(String path) throws Exception {
        return check(http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private static String check(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String field(String json, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(json);
        return found.find() ? found.group(1) : "0";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
