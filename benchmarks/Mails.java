import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Hands mails to the SMTP port as a mail server does: several at once, each many over one connection. */
final class Mails {

    private final int port;
    private final String run = Long.toString(System.nanoTime(), 36);

    Mails(int port) {
        this.port = port;
    }

    /** Returns when the last has been taken. */
    void send(int count, int senders) {
        AtomicInteger left = new AtomicInteger(count);
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(() -> session(left)))
                .limit(senders)
                .toList();
        all.forEach(CompletableFuture::join);
    }

    private void session(AtomicInteger left) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            in.readLine();
            say(in, out, "HELO bench");
            for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                String id = run + "-" + number;
                String from = "bench" + number + "@mail.example";
                say(in, out, "MAIL FROM:<" + from + ">");
                say(in, out, "RCPT TO:<help@akvarel.example>");
                say(in, out, "DATA");
                say(in, out, "From: <" + from + ">\r\nTo: help@akvarel.example\r\nSubject: Bench " + id + "\r\nMessage-ID: <" + id
                        + "@bench>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nПосылка " + id + " не пришла.\r\n.");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
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
}
