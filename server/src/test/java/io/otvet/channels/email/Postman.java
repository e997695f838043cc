package io.otvet.channels.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Brings a mail to an SMTP port, byte by byte as it is, and answers what the port said last. */
final class Postman {

    private final int port;

    Postman(int port) {
        this.port = port;
    }

    String bring(String from, String to, String mail) throws IOException {
        return bring(from, to, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    String bring(String from, String to, byte[] mail) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            read(in);
            say(in, out, "EHLO test");
            say(in, out, "MAIL FROM:<" + from + ">");
            String recipient = say(in, out, "RCPT TO:<" + to + ">");
            if (!recipient.startsWith("2")) {
                return recipient;
            }
            say(in, out, "DATA");
            out.write(mail);
            return say(in, out, "\r\n.");
        }
    }

    private static String say(BufferedReader in, OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return read(in);
    }

    private static String read(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return String.valueOf(line);
    }
}
