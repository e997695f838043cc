package io.otvet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Otvet in a process of its own, to be killed, starved and started again. */
public final class Server implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path output;
    private final int port;
    private final Process process;

    private Server(Path output, int port, Process process) {
        this.output = output;
        this.port = port;
        this.process = process;
    }

    static Server start(Path data, int port) {
        return start(data, port, 0);
    }

    static Server start(Path data, int port, int smtpPort) {
        return start(data, port, smtpPort, Map.of());
    }

    public static Server start(Path data, int port, int smtpPort, Map<String, String> more) {
        try {
            Path output = Files.createTempFile("otvet-output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-Xmx400m",
                            "-XX:TieredStopAtLevel=1",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "io.otvet.Otvet"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("OTVET_DATA", data.toString());
            builder.environment().put("OTVET_HTTP_PORT", "" + port);
            builder.environment().put("OTVET_SMTP_PORT", "" + smtpPort);
            builder.environment().put("OTVET_ADMIN_TOKEN", OtvetTest.TOKEN);
            builder.environment().putAll(more);
            return new Server(output, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Server ready() {
        await("ready", () -> status("/actuator/health/readiness") == 200);
        return this;
    }

    /** 0 when there is no answer. */
    int status(String path) {
        return get(path).map(HttpResponse::statusCode).orElse(0);
    }

    String body(String path) {
        return get(path).map(HttpResponse::body).orElse("");
    }

    private Optional<HttpResponse<String>> get(String path) {
        try {
            return Optional.of(HTTP.send(request(path), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end and says how long it took. */
    Duration ended() {
        Instant asked = Instant.now();
        await("ended", () -> !process.isAlive());
        return Duration.between(asked, Instant.now());
    }

    void await(String what, BooleanSupplier happens) {
        Instant deadline = Instant.now().plusSeconds(90);
        while (!happens.getAsBoolean()) {
            boolean isLost = !process.isAlive() && !what.equals("ended");
            if (isLost || Instant.now().isAfter(deadline)) {
                throw new AssertionError("not " + what + ":\n" + output());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    public Process process() {
        return process;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
