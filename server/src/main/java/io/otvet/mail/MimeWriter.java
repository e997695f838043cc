package io.otvet.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Parts as bytes. A delimiter begins with {@code =_}, which neither base64 nor quoted-printable can contain. */
final class MimeWriter {

    private static final Pattern TYPE = Pattern.compile("[a-z]{1,40}/[a-z0-9!#$&^_.+-]{1,100}");
    private static final int LINE = 76;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String seed;
    private int delimiters;

    /** {@code seed} makes the delimiters, so that writing twice gives the same bytes. */
    MimeWriter(String seed) {
        this.seed = Integer.toHexString(seed.hashCode());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    MimeWriter header(String name, String value) {
        return ascii(name + ": " + value + "\r\n");
    }

    void text(String subtype, String text) {
        byte[] content = CleanText.text(text).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        boolean isMostlyAscii = countHigh(content) * 6 < content.length;
        header("Content-Type", "text/" + subtype + "; charset=utf-8");
        header("Content-Transfer-Encoding", isMostlyAscii ? "quoted-printable" : "base64");
        ascii("\r\n");
        if (isMostlyAscii) {
            quotedPrintable(content);
        } else {
            base64(content);
        }
    }

    void file(MailPart part) {
        String type = TYPE.matcher(part.contentType()).matches()
                        && !part.contentType().startsWith("multipart/")
                        && !part.contentType().startsWith("message/")
                ? part.contentType()
                : "application/octet-stream";
        header("Content-Type", type + HeaderText.fileName("name", part.name()));
        header(
                "Content-Disposition",
                (part.inline() ? "inline" : "attachment") + HeaderText.fileName("filename", part.name()));
        if (part.contentId() != null) {
            header("Content-ID", HeaderText.id(part.contentId()));
        }
        header("Content-Transfer-Encoding", "base64");
        ascii("\r\n");
        base64(part.content());
    }

    void multipart(String subtype, List<Runnable> parts) {
        String delimiter = "=_" + subtype.charAt(0) + delimiters++ + "_" + seed;
        header("Content-Type", "multipart/" + subtype + ";\r\n boundary=\"" + delimiter + "\"");
        for (Runnable part : parts) {
            ascii("\r\n--" + delimiter + "\r\n");
            part.run();
        }
        ascii("\r\n--" + delimiter + "--\r\n");
    }

    private void base64(byte[] content) {
        out.writeBytes(Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'}).encode(content));
        ascii("\r\n");
    }

    private void quotedPrintable(byte[] content) {
        int column = 0;
        for (int at = 0; at < content.length; at++) {
            int octet = content[at] & 0xff;
            if (octet == '\r' && at + 1 < content.length && content[at + 1] == '\n') {
                ascii("\r\n");
                column = 0;
                at++;
                continue;
            }
            boolean endsLine = at + 1 == content.length || content[at + 1] == '\r';
            boolean isPlain =
                    octet >= '!' && octet <= '~' && octet != '=' || (octet == ' ' || octet == '\t') && !endsLine;
            String written = isPlain && !(octet == '.' && column == 0)
                    ? String.valueOf((char) octet)
                    : String.format("=%02X", octet);
            if (column + written.length() >= LINE) {
                ascii("=\r\n");
                column = 0;
            }
            ascii(written);
            column += written.length();
        }
        ascii("\r\n");
    }

    private static int countHigh(byte[] content) {
        int high = 0;
        for (byte octet : content) {
            high += octet < 0 ? 1 : 0;
        }
        return high;
    }

    private MimeWriter ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
