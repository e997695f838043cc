package io.otvet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.boot.SpringApplication;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL for one run of the build: in memory as far as possible, gone with the process. It keeps nothing safe, so
 * the product never uses it. PostgreSQL refuses root, so then it runs as nobody.
 */
public final class ThrowAwayPostgres implements AutoCloseable {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "otvet-test-postgres-18.6.0");

    private final Path folder;
    private final int port;
    private final Process server;

    private ThrowAwayPostgres(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    public static ThrowAwayPostgres start() {
        try {
            extract();
            Path folder = Files.createTempDirectory("otvet-test-db");
            run(List.of("chown", "nobody", folder.toString()), ROOT);
            run(
                    as(
                            BINARIES.resolve("bin/initdb").toString(),
                            "-D",
                            folder + "/db",
                            "-U",
                            "otvet",
                            "-E",
                            "UTF8",
                            "--auth=trust",
                            "--no-sync",
                            "--locale-provider=icu",
                            "--icu-locale=und",
                            "--locale=C.UTF-8"),
                    true);
            int port = freePort();
            Process server = new ProcessBuilder(as(
                            BINARIES.resolve("bin/postgres").toString(),
                            "-D",
                            folder + "/db",
                            "-p",
                            "" + port,
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "fsync=off",
                            "-c",
                            "full_page_writes=off",
                            "-c",
                            "synchronous_commit=off",
                            "-c",
                            "max_connections=200",
                            "-c",
                            "jit=off",
                            "-c",
                            "shared_buffers=64MB"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            ThrowAwayPostgres postgres = new ThrowAwayPostgres(folder, port, server);
            // Unlike a hook of the JVM this runs after the applications have closed, which still write when they do.
            SpringApplication.getShutdownHandlers().add(postgres::close);
            postgres.awaitReady();
            return postgres;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no PostgreSQL for the tests", e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=otvet";
    }

    public void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(url("postgres"))) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() {
        try {
            new ProcessBuilder("kill", "-QUIT", "" + server.pid()).start().waitFor();
            server.waitFor();
            run(List.of("rm", "-rf", folder.toString()), true);
        } catch (IOException | InterruptedException e) {
            server.destroyForcibly();
        }
    }

    private void awaitReady() throws InterruptedException, IOException {
        while (true) {
            if (!server.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            try (Connection _ = DriverManager.getConnection(url("postgres"))) {
                return;
            } catch (SQLException _) {
                server.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
    }

    private static List<String> as(String... command) {
        List<String> all = new ArrayList<>();
        if (ROOT) {
            all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static void run(List<String> command, boolean needed) throws IOException, InterruptedException {
        if (needed) {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void extract() throws IOException, InterruptedException {
        if (Files.exists(BINARIES)) {
            return;
        }
        Path draft = Files.createTempDirectory("otvet-test-postgres");
        try (InputStream in = ThrowAwayPostgres.class.getResourceAsStream("/" + archive());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(draft.resolve(entry.getName()), entry, tar);
            }
        }
        run(List.of("chmod", "-R", "a+rX", draft.toString()), true);
        try {
            Files.move(draft, BINARIES, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(BINARIES)) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(Path to, TarArchiveEntry entry, InputStream content) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(to.getParent());
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(to.getParent());
            Files.copy(content, to);
            to.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private static String archive() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String os =
                System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("mac") ? "darwin" : "linux";
        return "postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
