package io.otvet.mail;

import io.otvet.kernel.Defect;
import io.otvet.mail.spi.SigningKeys.SigningKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The {@code DKIM-Signature} of a mail (RFC 6376): {@code rsa-sha256}, {@code relaxed/relaxed}. The same mail signed
 * twice by the same key has the same signature. {@code From} is named once more than it is there, so that nobody can
 * add another.
 */
final class DkimSignature {

    private static final Set<String> SIGNED = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "reply-to",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "auto-submitted",
            "list-unsubscribe",
            "list-unsubscribe-post");
    private static final String FOLD = "\r\n\t";
    private static final int LINE = 72;
    private static final byte[] LINE_END = {'\r', '\n'};

    private DkimSignature() {}

    /** @param mail with CRLF at the end of each line, as {@link MailWriter} writes it */
    static byte[] sign(byte[] mail, SigningKey key, Instant at) {
        int end = headersEnd(mail);
        List<String> headers = headers(new String(mail, 0, end, StandardCharsets.ISO_8859_1));
        String open = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + key.domain() + ";" + FOLD
                + "s=" + key.selector() + "; t=" + at.getEpochSecond() + ";" + FOLD
                + "h=" + names(headers) + ";" + FOLD
                + "bh=" + base64(bodyHash(mail, Math.min(mail.length, end + 4))) + ";" + FOLD
                + "b=";
        StringBuilder signed = new StringBuilder();
        headers.forEach(header -> signed.append(relaxed(header)).append("\r\n"));
        signed.append(relaxed("DKIM-Signature: " + open));
        String whole = "DKIM-Signature: " + open + folded(base64(sign(bytes(signed.toString()), key))) + "\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream(mail.length + whole.length());
        out.writeBytes(bytes(whole));
        out.writeBytes(mail);
        return out.toByteArray();
    }

    /** Those that are signed, as they stand, from the last to the first as a verifier takes them. */
    private static List<String> headers(String block) {
        List<String> found = new ArrayList<>();
        for (String header : block.split("\r\n(?![ \t])")) {
            if (SIGNED.contains(name(header))) {
                found.add(header);
            }
        }
        return found.reversed();
    }

    private static String names(List<String> headers) {
        StringBuilder all = new StringBuilder();
        for (String header : headers) {
            all.append(name(header)).append(':').append(all.length() % LINE > LINE - 20 ? FOLD : "");
        }
        return all.append("from").toString();
    }

    private static String name(String header) {
        return header.substring(0, Math.max(0, header.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
    }

    private static String relaxed(String header) {
        String value = header.substring(header.indexOf(':') + 1);
        return name(header) + ":"
                + value.replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static int headersEnd(byte[] mail) {
        for (int at = 0; at + 3 < mail.length; at++) {
            if (isLineEnd(mail, at) && isLineEnd(mail, at + 2)) {
                return at;
            }
        }
        return mail.length;
    }

    /** Of the body without what servers on the way may change: spaces beside spaces, and empty lines at the end. */
    private static byte[] bodyHash(byte[] mail, int from) {
        MessageDigest hash = sha256();
        int lineEnds = 0;
        boolean space = false;
        for (int at = from; at < mail.length; at++) {
            if (isLineEnd(mail, at)) {
                lineEnds++;
                space = false;
                at++;
            } else if (mail[at] == ' ' || mail[at] == '\t') {
                space = true;
            } else {
                for (; lineEnds > 0; lineEnds--) {
                    hash.update(LINE_END);
                }
                if (space) {
                    hash.update((byte) ' ');
                }
                hash.update(mail[at]);
                space = false;
            }
        }
        if (lineEnds > 0) {
            hash.update(LINE_END);
        }
        return hash.digest();
    }

    private static boolean isLineEnd(byte[] mail, int at) {
        return mail[at] == '\r' && at + 1 < mail.length && mail[at + 1] == '\n';
    }

    private static String folded(String text) {
        return text.replaceAll("(.{" + LINE + "})(?=.)", "$1" + FOLD);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new Defect("SHA-256 is missing from this Java", e);
        }
    }

    private static byte[] sign(byte[] content, SigningKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.key());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new Defect("a key does not sign", e);
        }
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
