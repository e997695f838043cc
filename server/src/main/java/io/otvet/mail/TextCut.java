package io.otvet.mail;

import java.util.List;

/**
 * A text parted into what the person wrote and what is folded under it: the quote at its end with the line that
 * introduces it, and the signature.
 *
 * <p>INVARIANT: in doubt a line is shown. Words after a quote are an answer, so the quote before them stays too; a text
 * that would be empty, such as a mail that was only forwarded, is shown whole.
 */
record TextCut(String before, String text, String after) {

    private static final int MOST_LINES = 20_000;

    static TextCut of(String whole) {
        List<String> lines = List.of(whole.split("\n", -1));
        if (lines.size() > MOST_LINES) {
            return whole(shown(whole));
        }
        CutLines parts = CutLines.of(whole);
        int cut = parts.cut();
        int start = parts.answerStart(cut);
        String text = shown(join(lines.subList(start, cut)));
        if (text.isBlank() && !whole.isBlank()) {
            return whole(shown(unquoted(lines)));
        }
        return new TextCut(join(lines.subList(0, start)), text, join(lines.subList(cut, lines.size())));
    }

    private static TextCut whole(String text) {
        return new TextCut("", text, "");
    }

    String quoted() {
        return shown(before + "\n" + after);
    }

    private static String shown(String text) {
        return text.replace(HtmlText.CUT + "\n", "")
                .replace(HtmlText.CUT, "")
                .replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("\\n{4,}", "\n\n\n")
                .replaceAll("^\\n+|\\s+$", "");
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines);
    }

    /** Without the marks when every line bears one. */
    private static String unquoted(List<String> lines) {
        boolean isAllQuoted = lines.stream().allMatch(line -> line.isBlank() || CutLines.isQuoted(line));
        return join(
                isAllQuoted
                        ? lines.stream()
                                .map(line -> line.replaceFirst("^\\s*> ?", ""))
                                .toList()
                        : lines);
    }
}
