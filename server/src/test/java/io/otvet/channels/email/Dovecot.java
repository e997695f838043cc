package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.util.FileSystemUtils;

/** A real dovecot of its own, with users and mails as a test wants them. Needs root and /usr/sbin. */
final class Dovecot implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final Path PEOPLE = Path.of("/usr/bin/doveadm");

    final int imap = Postfix.freePort();
    final int imaps = Postfix.freePort();
    final int pop3 = Postfix.freePort();
    final int pop3s = Postfix.freePort();

    private final Path folder;
    private final String askedAbout;
    private final AtomicInteger count = new AtomicInteger();
    private Process process;

    private Dovecot(Path folder, String askedAbout) {
        this.folder = folder;
        this.askedAbout = askedAbout;
    }

    static boolean isHere() {
        return Files.isExecutable(PROGRAM)
                && Files.exists(Path.of("/usr/lib/dovecot/imap"))
                && Files.exists(Path.of("/usr/lib/dovecot/pop3"))
                && Files.isExecutable(PEOPLE)
                && "root".equals(System.getProperty("user.name"));
    }

    /**
     * Where it cannot start at all, as in some sandboxes, the test is left out: that says nothing about us.
     *
     * @param users who all have one password: it looks for new ones now and then only
     */
    static Dovecot start(Path folder, String password, List<String> users) throws IOException {
        return start(folder, password, users, "");
    }

    /** @param tokens where it asks whose an access token is; empty when it takes none */
    static Dovecot start(Path folder, String password, List<String> users, String tokens) throws IOException {
        Dovecot dovecot = new Dovecot(folder, tokens);
        Files.createDirectories(folder.resolve("mail"));
        run("chmod", "755", folder.toString());
        run("chown", "mail:mail", folder.resolve("mail").toString());
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=mail.example",
                "-addext",
                "subjectAltName=DNS:mail.example",
                "-keyout",
                folder + "/key.pem",
                "-out",
                folder + "/cert.pem");
        Files.write(
                folder.resolve("users"),
                users.stream().map(user -> user + ":" + password + "::::::").toList());
        Files.writeString(folder.resolve("oauth2.conf"), """
                introspection_url = %s
                introspection_mode = auth
                username_attribute = user
                active_attribute = active
                active_value = true
                """.formatted(tokens));
        Files.writeString(folder.resolve("dovecot.conf"), dovecot.settings());
        try {
            dovecot.up();
        } catch (ConditionTimeoutException _) {
            abort("dovecot does not start here: " + Files.readString(folder.resolve("output")));
        }
        return dovecot;
    }

    void up() throws IOException {
        process = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", folder + "/dovecot.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        await().atMost(ofMinutes(1)).until(() -> isOpen(imap) && isOpen(pop3));
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private String settings() {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/log
                protocols = imap pop3
                listen = 127.0.0.1
                ssl = yes
                ssl_cert = <%1$s/cert.pem
                ssl_key = <%1$s/key.pem
                mail_location = maildir:%1$s/mail/%%u
                first_valid_uid = 1
                mail_fsync = never
                auth_failure_delay = 0
                mail_max_userip_connections = 100
                default_process_limit = 30
                %6$s
                passdb {
                  driver = passwd-file
                  args = scheme=PLAIN %1$s/users
                }
                userdb {
                  driver = static
                  args = uid=mail gid=mail home=%1$s/mail/%%u
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = %3$d
                    ssl = yes
                  }
                }
                service pop3-login {
                  chroot =
                  inet_listener pop3 {
                    port = %4$d
                  }
                  inet_listener pop3s {
                    port = %5$d
                    ssl = yes
                  }
                }
                service anvil {
                  chroot =
                  # Whoever has failed before waits ever longer: not here, where tests fail on purpose.
                  unix_listener anvil-auth-penalty {
                    mode = 0
                  }
                }
                service stats {
                  chroot =
                }
                """.formatted(folder, imap, imaps, pop3, pop3s, tokens());
    }

    private String tokens() {
        return askedAbout.isEmpty() ? "" : """
                auth_mechanisms = plain login xoauth2
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2
                  args = %s/oauth2.conf
                }
                """.formatted(folder);
    }

    /** Brings a mail into a folder; a folder that is not there is made. */
    void bring(String user, String mailbox, String mail) {
        bring(user, mailbox, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void bring(String user, String mailbox, byte[] mail) {
        try {
            Path file = Files.createTempFile(folder, "mail", ".eml");
            Files.write(file, mail);
            run("chmod", "644", file.toString());
            if (!mailbox.equals("INBOX")) {
                folder(user, mailbox);
            }
            doveadm("save", "-u", user, "-m", mailbox, file.toString());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void folder(String user, String mailbox) {
        if (!doveadm("mailbox", "list", "-u", user).lines().toList().contains(mailbox)) {
            doveadm("mailbox", "create", "-u", user, mailbox);
        }
    }

    /** Many small ones at once, as they would lie there after years. */
    void fill(String user, int mails) {
        try {
            Path place = folder.resolve("mail/" + user + "/cur");
            for (String part : List.of("cur", "new", "tmp")) {
                Files.createDirectories(folder.resolve("mail/" + user).resolve(part));
            }
            for (int i = 0; i < mails; i++) {
                int number = count.incrementAndGet();
                Files.writeString(place.resolve((1_700_000_000 + number) + ".M" + number + ".old:2,S"), """
                        From: Old <old%1$d@mail.example>
                        To: <%2$s>
                        Subject: Old %1$d
                        Message-ID: <old-%1$d@mail.example>
                        Date: Tue, 14 Nov 2023 22:13:20 +0000

                        Long ago %1$d.
                        """.formatted(
                                number, user));
            }
            run("chown", "-R", "mail:mail", folder.resolve("mail/" + user).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same mails under other places, as after a restore: what the server knew of them is gone. */
    void forgetPlaces(String user) throws IOException {
        for (String name : List.of("dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache")) {
            Files.deleteIfExists(folder.resolve("mail/" + user).resolve(name));
        }
        try (var files = Files.list(folder.resolve("mail/" + user))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("dovecot-uidvalidity"))
                    .toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    String doveadm(String... command) {
        List<String> all = new ArrayList<>(List.of(PEOPLE.toString(), "-c", folder + "/dovecot.conf"));
        all.addAll(List.of(command));
        try {
            return run(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many mails there are, by their flags such as {@code SEEN}, or {@code ALL}. */
    int count(String user, String mailbox, String what) {
        return (int) doveadm("search", "-u", user, "mailbox", mailbox, what)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    /** As a person would want it who does not know what a protocol is. */
    Map<String, Object> settings(String user, String password) {
        return Map.of(
                "address", user,
                "host", "127.0.0.1",
                "port", imap,
                "security", "none",
                "privateNetwork", true,
                "user", user,
                "password", password);
    }

    String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void down() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        down();
    }

    private static String run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}
