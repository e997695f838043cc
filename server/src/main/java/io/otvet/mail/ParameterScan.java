package io.otvet.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Walks over {@code ; name="text"; name=text}. The first of two equal names counts. */
final class ParameterScan {

    private final String line;
    private int at;

    ParameterScan(String line, int from) {
        this.line = line;
        this.at = from;
    }

    Map<String, String> read(int most) {
        Map<String, String> found = new LinkedHashMap<>();
        while (at < line.length() && found.size() < most) {
            String name = name();
            if (at < line.length() && line.charAt(at) == '=') {
                at++;
                String text = text();
                if (!name.isEmpty()) {
                    found.putIfAbsent(name, text);
                }
            }
            at++;
        }
        return found;
    }

    private String name() {
        int start = at;
        while (at < line.length() && line.charAt(at) != '=' && line.charAt(at) != ';') {
            at++;
        }
        return line.substring(start, at).strip().toLowerCase(Locale.ROOT);
    }

    private String text() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length() && line.charAt(at) == '"' ? quoted() : plain();
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < line.length() && !closes()) {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            text.append(line.charAt(at++));
        }
        while (at < line.length() && line.charAt(at) != ';') {
            at++;
        }
        return text.toString();
    }

    /** A quotation mark inside a name that nobody escaped does not close it: only one before a semicolon or the end. */
    private boolean closes() {
        if (line.charAt(at) != '"') {
            return false;
        }
        int next = at + 1;
        while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
            next++;
        }
        return next >= line.length() || line.charAt(next) == ';' || line.indexOf('"', next) < 0 || next > at + 1;
    }

    private String plain() {
        int start = at;
        int word = line.startsWith("=?", at) ? line.lastIndexOf("?=") : -1;
        at = Math.max(at, word);
        while (at < line.length() && line.charAt(at) != ';') {
            at++;
        }
        return line.substring(start, at).strip();
    }
}
