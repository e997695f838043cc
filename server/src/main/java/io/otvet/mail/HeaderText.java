package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Values as they stand in a header: ASCII, folded, and never with a line end of their own. */
final class HeaderText {

    private static final int LONGEST_WORD_BYTES = 42;
    private static final String SPECIALS = "()<>[]:;@\\,.\"";

    private HeaderText() {}

    /** Words of any alphabet. */
    static String words(String text) {
        String tidy = CleanText.line(text);
        boolean isPlain = tidy.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f) && !tidy.contains("=?");
        return isPlain ? folded(tidy) : encoded(tidy);
    }

    static String mailbox(Mailbox mailbox) {
        String address = mailbox.email().map(Object::toString).orElse("");
        String name = CleanText.line(mailbox.name());
        if (name.isEmpty()) {
            return address;
        }
        boolean isAscii = name.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f) && !name.contains("=?");
        if (!isAscii) {
            return encoded(name) + " <" + address + ">";
        }
        boolean isAtom = name.chars().noneMatch(letter -> SPECIALS.indexOf(letter) >= 0);
        return (isAtom ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"') + " <" + address + ">";
    }

    /** One identifier: what may not stand in one is left out. */
    static String id(String text) {
        return text.replaceAll("[^!-;=?-~]", "").isEmpty() ? "" : "<" + text.replaceAll("[^!-;=?-~]", "") + ">";
    }

    /** {@code ; filename="…"} with a plain form for old programs and the exact one of RFC 2231. */
    static String fileName(String parameter, String name) {
        String tidy = CleanText.line(name);
        String ascii = tidy.replaceAll("[^ !#-\\[\\]-~]", "_");
        if (ascii.equals(tidy) && ascii.length() < 70) {
            return ";\r\n " + parameter + "=\"" + ascii + '"';
        }
        StringBuilder all = new StringBuilder();
        List<String> pieces = percentPieces(tidy);
        if (pieces.size() == 1) {
            return all.append(";\r\n ")
                    .append(parameter)
                    .append("*=utf-8''")
                    .append(pieces.getFirst())
                    .toString();
        }
        for (int at = 0; at < pieces.size(); at++) {
            all.append(";\r\n ")
                    .append(parameter)
                    .append('*')
                    .append(at)
                    .append("*=")
                    .append(at == 0 ? "utf-8''" : "")
                    .append(pieces.get(at));
        }
        return all.toString();
    }

    private static List<String> percentPieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain =
                    Character.isLetterOrDigit(octet) && octet > 0 || octet == '.' || octet == '-' || octet == '_';
            piece.append(isPlain ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xff));
            if (piece.length() > 55) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty() || pieces.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ", -1)) {
            boolean isTooLong = length > 0 && length + word.length() > 70 && !word.isEmpty();
            out.append(out.isEmpty() && length == 0 ? "" : isTooLong ? "\r\n " : " ")
                    .append(word);
            length = isTooLong ? word.length() : length + word.length() + 1;
        }
        return out.toString();
    }

    /** Encoded words of whole letters, one per line. */
    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int point : text.codePoints().toArray()) {
            String letter = Character.toString(point);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_WORD_BYTES) {
                words.add(word(piece.toString()));
                piece.setLength(0);
                bytes = 0;
            }
            piece.append(letter);
            bytes += size;
        }
        words.add(word(piece.toString()));
        return String.join("\r\n ", words);
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
