package io.otvet.mail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The talk over one connection: a command out, a reply in. */
final class SmtpLine implements AutoCloseable {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 200;

    private Socket socket;
    private InputStream in;
    private OutputStream out;

    SmtpLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
    }

    record Reply(int code, List<String> lines) {

        boolean isGood() {
            return code >= 200 && code < 400;
        }

        String text() {
            String joined = CleanText.line(String.join(" ", lines));
            return joined.length() > 500 ? joined.substring(0, 500) : joined;
        }
    }

    Reply say(String command) throws IOException {
        out.write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return hear();
    }

    Reply hear() throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < MOST_LINES) {
            String line = line();
            boolean isReply = line.length() >= 3 && line.substring(0, 3).chars().allMatch(Character::isDigit);
            if (!isReply) {
                throw new IOException("not an answer of a mail server: " + CleanText.line(line));
            }
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') {
                return new Reply(Integer.parseInt(line.substring(0, 3)), lines);
            }
        }
        throw new IOException("an answer without an end");
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the connection was closed");
            }
            if (line.size() < LONGEST_LINE && octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** The mail without the final dot: lines end in CRLF, and one that begins with a dot gets another. */
    void data(byte[] mail) throws IOException {
        int before = '\n';
        for (int at = 0; at < mail.length; at++) {
            int octet = mail[at];
            if (octet == '\r' && at + 1 < mail.length && mail[at + 1] == '\n') {
                continue;
            }
            if (octet == '.' && before == '\n') {
                out.write('.');
            }
            if (octet == '\n' || octet == '\r') {
                out.write('\r');
                out.write('\n');
                before = '\n';
            } else {
                out.write(octet);
                before = octet;
            }
        }
        if (before != '\n') {
            out.write('\r');
            out.write('\n');
        }
        out.flush();
    }

    Socket socket() {
        return socket;
    }

    /** Goes on over another socket, which forgets what was said in the clear. */
    void goOnOver(Socket other) throws IOException {
        socket = other;
        in = new BufferedInputStream(other.getInputStream());
        out = new BufferedOutputStream(other.getOutputStream(), 65_536);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
