package io.otvet.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's process: started, watched, started again when it dies, stopped fast. */
final class Postmaster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final Map<String, String> settings;
    private final int port;
    private Process process;
    private boolean closing;

    Postmaster(Cluster cluster, Map<String, String> settings) throws IOException {
        this.cluster = cluster;
        this.settings = settings;
        this.port = freePort();
        stopOrphan(cluster.pidFile());
        this.process = start();
        watch(process);
    }

    int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void stopOrphan(PidFile pidFile) throws IOException {
        pidFile.orphan().ifPresent(orphan -> {
            LOG.warn(
                    "Stopping a database server that an Otvet which was killed left behind (process {})", orphan.pid());
            stop(orphan);
        });
        pidFile.forget();
    }

    /** Backends of a killed server may need a moment to notice, and until then keep its memory: hence the attempts. */
    private Process start() throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Process started = cluster.programs().start("postgres", arguments());
            if (becomesReady(started, deadline)) {
                return started;
            }
            if (Instant.now().isAfter(deadline.minus(PATIENCE.dividedBy(2)))) {
                stop(started.toHandle());
                throw cluster.programs().failed("the server does not start");
            }
            cluster.pidFile().forget();
        }
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("-D", cluster.programs().seen(cluster.folder()), "-p", "" + port));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    private boolean becomesReady(Process started, Instant deadline) {
        while (started.isAlive() && Instant.now().isBefore(deadline)) {
            if (cluster.pidFile().saysReady(started.pid())) {
                return true;
            }
            pause(20);
        }
        if (!started.isAlive()) {
            pause(500);
        }
        return false;
    }

    private void watch(Process watched) {
        watched.onExit().thenRun(this::restart);
    }

    private synchronized void restart() {
        while (!closing && !process.isAlive()) {
            LOG.error("The database server ended by itself (code {}); starting it again", process.exitValue());
            try {
                cluster.pidFile().forget();
                process = start();
                watch(process);
            } catch (IOException | PostgresFailed | UncheckedIOException e) {
                LOG.error("The database server does not start: {}", e.getMessage());
                pause(2_000);
            }
        }
    }

    @Override
    public void close() {
        Process last = markClosing();
        stop(last.toHandle());
    }

    private synchronized Process markClosing() {
        closing = true;
        return process;
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written down. */
    private static void stop(ProcessHandle server) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + server.pid())
                    .start()
                    .waitFor();
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The database server did not stop within 30 seconds and is killed; it will recover by itself");
            server.destroyForcibly();
        } catch (IOException | ExecutionException e) {
            throw new PostgresFailed("The database server cannot be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
