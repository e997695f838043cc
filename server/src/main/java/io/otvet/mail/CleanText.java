package io.otvet.mail;

/** Takes out what a text must not hold: NUL and other control characters, halves of letters, direction overrides. */
final class CleanText {

    private CleanText() {}

    /** Lines end in a line feed. */
    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\r') {
                clean.append(at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "" : "\n");
            } else if (Character.isSurrogate(letter)) {
                at = surrogate(text, at, clean);
            } else if (!isForbidden(letter)) {
                clean.append(letter);
            }
        }
        return clean.toString();
    }

    static String line(String text) {
        return text(text).replace('\n', ' ').replace('\t', ' ').strip();
    }

    private static int surrogate(String text, int at, StringBuilder clean) {
        boolean isPair = at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
        clean.append(isPair ? text.substring(at, at + 2) : "\uFFFD");
        return isPair ? at + 1 : at;
    }

    private static boolean isForbidden(char letter) {
        boolean isControl = letter < ' ' && letter != '\n' && letter != '\t' || letter >= 0x7f && letter < 0xa0;
        boolean turns = letter >= 0x202a && letter <= 0x202e || letter >= 0x2066 && letter <= 0x2069;
        return isControl || turns || letter == 0xfeff || letter >= 0xfffe || letter == 0x2028 || letter == 0x2029;
    }
}
