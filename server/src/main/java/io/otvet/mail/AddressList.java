package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code "Name" <a@b>, group: c@d (comment), e@f;} and what people write instead. One pass over any length. */
final class AddressList {

    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()\\[\\]@]{1,64}@[^\\s<>,;:\"()\\[\\]@]{1,250}");

    private static final int LONGEST = 2_000;

    private final String line;
    private final List<Mailbox> found = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";

    private AddressList(String line) {
        this.line = line;
    }

    static List<Mailbox> read(String raw) {
        return new AddressList(RawText.decode(raw)).read();
    }

    private List<Mailbox> read() {
        int at = 0;
        while (at < line.length()) {
            at = step(at);
        }
        finish(true);
        return List.copyOf(found);
    }

    private int step(int at) {
        char letter = line.charAt(at);
        switch (letter) {
            case '"' -> {
                return quoted(at + 1);
            }
            case '(' -> {
                return commented(at + 1);
            }
            case '<' -> {
                int close = line.indexOf('>', at);
                int end = close < 0 ? line.length() : close;
                angle = angle.isEmpty() ? line.substring(at + 1, end) : angle;
                return end + 1;
            }
            case ',' -> finish(false);
            case ';' -> finish(true);
            case ':' -> startGroup();
            default -> name.append(letter);
        }
        return at + 1;
    }

    private int quoted(int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            name.append(line.charAt(at++));
        }
        return at + 1;
    }

    private int commented(int from) {
        int depth = 1;
        int at = from;
        while (at < line.length() && depth > 0) {
            char letter = line.charAt(at++);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth > 0) {
                comment.append(letter);
            }
        }
        return at;
    }

    /** What stands before a colon names a group, unless it is part of an address or a protocol. */
    private void startGroup() {
        if (name.indexOf("@") < 0) {
            name.setLength(0);
            comment.setLength(0);
        } else {
            name.append(':');
        }
    }

    /** A comma without an address before it belongs to a name: {@code Smith, John <a@b>}. */
    private void finish(boolean last) {
        boolean hasAddress = !angle.isEmpty() || name.indexOf("@") >= 0;
        if (!hasAddress && !last && name.length() < 200 && !name.toString().isBlank()) {
            name.append(',');
            return;
        }
        if (hasAddress || !name.toString().isBlank()) {
            found.addAll(mailboxes(name.toString().strip(), angle));
        }
        name.setLength(0);
        comment.setLength(0);
        angle = "";
    }

    private List<Mailbox> mailboxes(String name, String angle) {
        String shown = CleanText.line(EncodedWords.decode(bounded(name)));
        if (!angle.isEmpty()) {
            return List.of(inAngles(shown, angle));
        }
        Matcher bare = BARE.matcher(shown);
        if (!bare.find()) {
            String said = CleanText.line(EncodedWords.decode(bounded(comment.toString())));
            return List.of(new Mailbox(said.isEmpty() ? shown : said, null, shown));
        }
        Optional<EmailAddress> address = EmailAddress.parse(bare.group());
        String rest =
                shown.replace(bare.group(), "").replaceAll("[<>\\[\\]]", "").strip();
        String label = rest.isEmpty() ? CleanText.line(EncodedWords.decode(bounded(comment.toString()))) : rest;
        return List.of(new Mailbox(label.replaceAll("^[\"']|[\"']$", ""), address.orElse(null), bare.group()));
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private Mailbox inAngles(String shown, String angle) {
        String inside = CleanText.line(EncodedWords.decode(bounded(angle))).replaceFirst("(?i)^mailto:", "");
        Matcher bare = BARE.matcher(inside.replaceAll("\\s+|\\([^)]*\\)|\"", "").replaceFirst("^@[^:]*:", ""));
        String address = bare.find() ? bare.group() : inside;
        String label = shown.length() > 1 ? shown.replaceAll("^['\"](.*)['\"]$", "$1") : shown;
        return new Mailbox(label, EmailAddress.parse(address).orElse(null), address);
    }
}
