package io.otvet.emulators.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The twin's page and the little API behind it, for this machine alone. */
final class TwinPages {

    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/twin.css", "text/css; charset=utf-8",
            "/twin.js", "text/javascript; charset=utf-8");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final String FOREIGN =
            "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox";

    private final Letters letters;
    private final Faults faults;
    private final Writing writing;
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;

    private TwinPages(HttpServer server, Letters letters, Faults faults, Writing writing) {
        this.server = server;
        this.letters = letters;
        this.faults = faults;
        this.writing = writing;
    }

    /** On another port when that one is taken. */
    static TwinPages open(int port, Letters letters, Faults faults, Writing writing) throws IOException {
        TwinPages pages = new TwinPages(listen(port), letters, faults, writing);
        pages.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        pages.server.createContext("/", pages::answer);
        pages.server.start();
        return pages;
    }

    private static HttpServer listen(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(Loopback.address(), port), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(Loopback.address(), 0), 0);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isAtHome(exchange)) {
                send(exchange, 403, "text/plain", "This page is for this machine alone.".getBytes());
                return;
            }
            route(
                    exchange,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath());
        } catch (JacksonException | IllegalArgumentException | MessagingException e) {
            said(exchange, 422, Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    /** A foreign page may neither read here under a name of its own nor write in anybody's name. */
    private static boolean isAtHome(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        boolean ours = Set.of("localhost", "127.0.0.1").contains(host.replaceFirst(":\\d+$", ""));
        return ours && (origin == null || origin.equals("http://" + host));
    }

    private void route(HttpExchange exchange, String method, String path) throws IOException, MessagingException {
        if (method.equals("POST") && path.equals("/api/letters")) {
            said(exchange, 201, line(writing.send(read(exchange, Draft.class))));
        } else if (method.equals("PUT") && path.equals("/api/fault")) {
            Wanted wanted = read(exchange, Wanted.class);
            faults.set(new Faults.Switch(Fault.of(wanted.fault()), wanted.lasting()));
            said(exchange, 200, state());
        } else if (!method.equals("GET")) {
            said(exchange, 405, Map.of());
        } else if (FILES.containsKey(path)) {
            page(exchange, path);
        } else if (path.equals("/api/state")) {
            said(exchange, 200, state());
        } else if (path.equals("/api/letters")) {
            String box = query(exchange, "box");
            said(exchange, 200, letters.in(box).stream().map(TwinPages::line).toList());
        } else if (path.matches("/api/letters/\\d{1,9}(/html|/parts/\\d{1,3})?")) {
            letter(exchange, path.split("/"));
        } else {
            said(exchange, 404, Map.of());
        }
    }

    record Wanted(String fault, boolean lasting) {}

    record State(int version, List<Letters.Box> boxes, String fault, boolean lasting) {}

    /** A letter in a list. */
    record Line(int id, boolean arrived, String from, String to, String subject, String at, String note, int files) {}

    /** A letter that is open. */
    record Open(Line line, String replyTo, String text, boolean html, List<String> files, String headers) {}

    private State state() {
        Faults.Switch now = faults.now();
        return new State(letters.version(), letters.boxes(), now.fault().word(), now.lasting());
    }

    private static Line line(Letter letter) {
        return new Line(
                letter.id(),
                letter.arrived(),
                letter.from(),
                letter.to(),
                letter.subject(),
                letter.at().toString(),
                letter.note(),
                letter.parts().size());
    }

    private void letter(HttpExchange exchange, String[] path) throws IOException {
        Letter letter = letters.find(Integer.parseInt(path[3])).orElse(null);
        if (letter == null) {
            said(exchange, 404, Map.of());
        } else if (path.length == 4) {
            List<String> names = letter.parts().stream().map(Letter.Part::name).toList();
            said(
                    exchange,
                    200,
                    new Open(
                            line(letter),
                            letter.replyTo(),
                            letter.text(),
                            !letter.html().isEmpty(),
                            names,
                            letter.headers()));
        } else if (path[4].equals("html")) {
            exchange.getResponseHeaders().set("Content-Security-Policy", FOREIGN);
            send(exchange, 200, "text/html; charset=utf-8", withPictures(letter).getBytes(StandardCharsets.UTF_8));
        } else {
            part(exchange, letter, Integer.parseInt(path[5]));
        }
    }

    private static String withPictures(Letter letter) {
        String html = "<style>body{font:15px/1.5 system-ui,sans-serif}</style>" + letter.html();
        for (int i = 0; i < letter.parts().size(); i++) {
            String id = letter.parts().get(i).contentId();
            if (!id.isEmpty()) {
                html = html.replace("cid:" + id, "/api/letters/" + letter.id() + "/parts/" + i);
            }
        }
        return html;
    }

    private void part(HttpExchange exchange, Letter letter, int place) throws IOException {
        if (place >= letter.parts().size()) {
            said(exchange, 404, Map.of());
            return;
        }
        Letter.Part part = letter.parts().get(place);
        boolean picture = part.type().matches("(?i)image/(png|jpeg|gif|webp)");
        if (!picture) {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment");
        }
        send(exchange, 200, picture ? part.type() : "application/octet-stream", part.content());
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        String name = path.equals("/") ? "/twin.html" : path;
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        try (InputStream file = TwinPages.class.getResourceAsStream("/mail" + name)) {
            send(exchange, 200, FILES.get(path), file.readAllBytes());
        }
    }

    private static String query(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith(name + "=")
                ? URLDecoder.decode(query.substring(name.length() + 1), StandardCharsets.UTF_8)
                : "";
    }

    private <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
        return json.readValue(exchange.getRequestBody().readAllBytes(), type);
    }

    private void said(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", json.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
