package io.otvet.channels.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a field asks for. The first five tell who writes and what; a form has each of them once at most. */
public enum FieldKind {
    NAME(200, "forms.no-name"),
    EMAIL(254, "forms.no-email"),
    PHONE(40, "forms.no-phone"),
    SUBJECT(200, "forms.no-subject"),
    MESSAGE(20_000, "forms.no-message"),
    LINE(500, "forms.not-filled"),
    TEXT(5_000, "forms.not-filled"),
    NUMBER(30, "forms.not-filled"),
    DATE(10, "forms.not-filled"),
    CHOICE(10, "forms.not-chosen"),
    CHOICES(10, "forms.not-chosen"),
    FILES(0, "forms.no-file"),
    CONSENT(10, "forms.no-consent");

    private final int longest;
    private final String missing;

    FieldKind(int longest, String missing) {
        this.longest = longest;
        this.missing = missing;
    }

    public int longest() {
        return longest;
    }

    /** The complaint when it was left empty. */
    String missing() {
        return missing;
    }

    boolean isOnce() {
        return compareTo(MESSAGE) <= 0 || this == FILES;
    }

    boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An unknown word, of a newer version, asks for a line of text. */
    @JsonCreator
    static FieldKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(LINE);
    }
}
