package io.otvet.channels.email;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A provider of mailboxes that checks what it is told as a strict one does, and lets mail servers ask about tokens. */
final class MailProviderStub implements AutoCloseable {

    static final String CLIENT = "otvet-client";
    static final String SECRET = "s3cret-of-the-app";

    final AtomicInteger renewals = new AtomicInteger();
    final String base;
    volatile String error = "";
    volatile boolean away;
    volatile boolean gives = true;

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> permissions = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    MailProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/token", this::token);
        server.createContext("/whose", this::whose);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** As if somebody had signed in here as {@code user} and said yes. */
    String allow(URI question, String user) {
        Map<String, String> asked = fields(question.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                Map.of("user", user, "challenge", asked.get("code_challenge"), "back", asked.get("redirect_uri")));
        return code;
    }

    static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Mail servers know these tokens no more, though their time has not come. */
    void forgetTokens() {
        tokens.clear();
    }

    String userOf(String token) {
        return tokens.getOrDefault(token, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean known = CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
        String user = "refresh_token".equals(form.get("grant_type")) ? renewed(form) : first(form);
        if (away) {
            say(exchange, 503, "{}");
        } else if (!known) {
            say(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (user.isEmpty() || !error.isEmpty()) {
            String word = error.isEmpty() ? "invalid_grant" : error;
            say(exchange, 400, "{\"error\":\"" + word + "\",\"error_description\":\"Token has been revoked.\"}");
        } else {
            grant(exchange, user);
        }
    }

    /** Each time with another permission, and the one before is worth nothing, as Microsoft does. */
    private void grant(HttpExchange exchange, String user) throws IOException {
        String access = "access-" + UUID.randomUUID();
        String refresh = "refresh-" + UUID.randomUUID();
        tokens.put(access, user);
        permissions.put(refresh, user);
        String lasting = gives ? ",\"refresh_token\":\"" + refresh + "\"" : "";
        say(exchange, 200, "{\"access_token\":\"" + access + "\",\"expires_in\":3600" + lasting + "}");
    }

    private String renewed(Map<String, String> form) {
        renewals.incrementAndGet();
        boolean works = !away && error.isEmpty();
        String refresh = form.getOrDefault("refresh_token", "");
        String user = works ? permissions.remove(refresh) : permissions.get(refresh);
        return user == null ? "" : user;
    }

    private String first(Map<String, String> form) {
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        boolean good = asked != null
                && asked.get("back").equals(form.get("redirect_uri"))
                && asked.get("challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
        return good ? asked.get("user") : "";
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void whose(HttpExchange exchange) throws IOException {
        String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String user = tokens.get(shown.replaceFirst("^Bearer ", ""));
        String known = "{\"active\":\"true\",\"user\":\"" + user + "\"}";
        say(exchange, 200, user == null ? "{\"active\":\"false\"}" : known);
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
