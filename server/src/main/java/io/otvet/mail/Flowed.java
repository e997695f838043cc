package io.otvet.mail;

import org.jspecify.annotations.Nullable;

/** Joins the lines that {@code format=flowed} (RFC 3676) broke: a blank at the end means that the line goes on. */
final class Flowed {

    private Flowed() {}

    static String join(String text, boolean deletesBlank) {
        StringBuilder out = new StringBuilder(text.length());
        @Nullable String open = null;
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            String quote = quote(line);
            String rest = line.substring(quote.length());
            String said = rest.startsWith(" ") ? rest.substring(1) : rest;
            boolean continues = open != null && open.equals(quote);
            if (!continues) {
                out.append(first ? "" : "\n").append(quote).append(quote.isEmpty() ? said : " " + said);
            } else {
                out.append(said);
            }
            first = false;
            open = said.endsWith(" ") && !said.equals("-- ") ? quote : null;
            if (open != null && deletesBlank) {
                out.setLength(out.length() - 1);
            }
        }
        return out.toString();
    }

    private static String quote(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == '>') {
            at++;
        }
        return line.substring(0, at);
    }
}
