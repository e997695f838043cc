package io.otvet.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files written into a text between {@code begin 644 name} and {@code end}. */
record UuText(String text, List<MailPart> files) {

    private static final int MOST = 50;
    private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} (\\S[^\\r\\n]*)\\r?\\n");
    private static final Pattern END = Pattern.compile("(?m)^(?:`|\\s)?\\r?\\n?end[ \\t]*\\r?$");

    static UuText read(String text) {
        List<MailPart> files = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher begin = BEGIN.matcher(text);
        int at = 0;
        for (int tries = 0; tries < MOST && begin.find(at); tries++) {
            Matcher end = END.matcher(text);
            int until = end.find(begin.end()) ? end.start() : -1;
            Optional<byte[]> content = until < 0 ? Optional.empty() : decode(text.substring(begin.end(), until));
            if (content.isEmpty()) {
                rest.append(text, at, begin.end());
                at = begin.end();
                continue;
            }
            rest.append(text, at, begin.start());
            files.add(MailPart.attachment(
                    FileNames.clean(begin.group(1)), FileNames.typeOf(begin.group(1)), content.get()));
            at = end.end();
        }
        return files.isEmpty()
                ? new UuText(text, files)
                : new UuText(rest.append(text.substring(at)).toString(), files);
    }

    static Optional<byte[]> first(Bytes body) {
        UuText read = read(body.latin());
        return read.files.isEmpty()
                ? Optional.empty()
                : Optional.of(read.files.getFirst().content());
    }

    /** Empty when a line is not what uuencode writes. */
    private static Optional<byte[]> decode(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String line : lines.split("\\r?\\n")) {
            if (!line.isBlank() && !decodeLine(line, out)) {
                return Optional.empty();
            }
        }
        return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
    }

    private static boolean decodeLine(String line, ByteArrayOutputStream out) {
        byte[] octets = line.stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
        int length = octets[0] - 32 & 63;
        if (octets[0] < 32 || octets[0] > 96 || octets.length > 90 || octets.length - 1 > (length + 2) / 3 * 4 + 2) {
            return false;
        }
        for (int at = 1, written = 0; written < length; at += 4) {
            int bits =
                    six(octets, at) << 18 | six(octets, at + 1) << 12 | six(octets, at + 2) << 6 | six(octets, at + 3);
            for (int shift = 16; shift >= 0 && written < length; shift -= 8, written++) {
                out.write(bits >> shift);
            }
        }
        return true;
    }

    private static int six(byte[] octets, int at) {
        return at < octets.length ? octets[at] - 32 & 63 : 0;
    }
}
