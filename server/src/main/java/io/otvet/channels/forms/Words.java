package io.otvet.channels.forms;

import org.jspecify.annotations.Nullable;

/** A text in the languages of the page. One that is missing is stood in for by the other. */
public record Words(String ru, String en) {

    static final Words NONE = new Words("", "");

    public Words(@Nullable String ru, @Nullable String en) {
        this.ru = ru == null ? "" : ru.strip();
        this.en = en == null ? "" : en.strip();
    }

    public String in(String language) {
        String wanted = language.equals("ru") ? ru : en;
        return wanted.isEmpty() ? ru + en : wanted;
    }

    boolean isEmpty() {
        return ru.isEmpty() && en.isEmpty();
    }

    int length() {
        return Math.max(ru.length(), en.length());
    }
}
