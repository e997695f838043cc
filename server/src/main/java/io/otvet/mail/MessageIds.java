package io.otvet.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs in angle brackets, without the blanks that folding left in them. */
final class MessageIds {

    private static final Pattern ID = Pattern.compile("<([^<>]{1,998})>");
    private static final int MOST = 200;
    private static final int LONGEST = 998;

    private MessageIds() {}

    static List<String> all(String raw) {
        List<String> found = new ArrayList<>();
        Matcher id = ID.matcher(CleanText.text(RawText.decode(raw)));
        while (id.find()) {
            String inside = id.group(1).replaceAll("\\s", "");
            if (!inside.isEmpty()) {
                found.add("<" + inside + ">");
            }
        }
        return found.size() > MOST ? List.copyOf(found.subList(found.size() - MOST, found.size())) : found;
    }

    /** Of a header that names one message; one without brackets is taken whole. */
    static Optional<String> one(String raw) {
        List<String> all = all(raw);
        if (!all.isEmpty()) {
            return Optional.of(all.getFirst());
        }
        String bare = CleanText.line(RawText.decode(raw)).replaceAll("[<>\\s]", "");
        return bare.isEmpty() || bare.length() > LONGEST ? Optional.empty() : Optional.of("<" + bare + ">");
    }
}
