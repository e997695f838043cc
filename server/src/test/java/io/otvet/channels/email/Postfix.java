package io.otvet.channels.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real postfix of its own: takes from anybody on this machine and hands on by domain. Needs root and /usr/sbin. */
final class Postfix implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final Path SERVICES = Path.of("/etc/postfix/master.cf");

    private final Path folder;

    private Postfix(Path folder) {
        this.folder = folder;
    }

    static boolean isHere() {
        return Files.isExecutable(PROGRAM)
                && Files.isReadable(SERVICES)
                && "root".equals(System.getProperty("user.name"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param routes by domain, the port on this machine that takes its mail */
    static Postfix start(Path folder, int port, Map<String, Integer> routes) throws IOException, InterruptedException {
        Postfix postfix = new Postfix(folder);
        Files.createDirectories(folder.resolve("queue"));
        Files.createDirectories(folder.resolve("data"));
        run("chown", "postfix", folder.resolve("data").toString());
        run("chmod", "755", folder.toString());
        Files.writeString(folder.resolve("main.cf"), postfix.settings(routes));
        Files.writeString(
                folder.resolve("master.cf"),
                Files.readString(SERVICES)
                        .replaceFirst("(?m)^smtp +inet .*$", "127.0.0.1:" + port + " inet n - n - - smtpd")
                        .replaceAll("(?m)^(\\S+ +unix +\\S+ +\\S+ +)y ", "$1n "));
        run(PROGRAM.toString(), "-c", folder.toString(), "start");
        return postfix;
    }

    private String settings(Map<String, Integer> routes) {
        String transport = routes.entrySet().stream()
                .map(route -> "{" + route.getKey() + "=smtp:[127.0.0.1]:" + route.getValue() + "}")
                .collect(Collectors.joining(", "));
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file_prefixes = %1$s
                maillog_file = %1$s/log
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                myhostname = mta.example
                mydestination =
                mynetworks = 127.0.0.0/8
                smtpd_relay_restrictions = permit_mynetworks, reject
                transport_maps = inline:{ %2$s }
                smtp_dns_support_level = disabled
                smtp_host_lookup = native
                minimal_backoff_time = 1s
                maximal_backoff_time = 2s
                queue_run_delay = 1s
                transport_retry_time = 1s
                service_throttle_time = 1s
                message_size_limit = 30000000
                mailbox_size_limit = 0
                """.formatted(folder, transport);
    }

    String log() {
        Path log = folder.resolve("log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(PROGRAM.toString(), "-c", folder.toString(), "stop");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
