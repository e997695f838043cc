package io.otvet.channels.forms.web;

import io.otvet.channels.forms.FieldKind;
import io.otvet.channels.forms.FormField;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A field as its page shows it: labelled, with what was typed, and what is wrong with that. */
public record FieldView(
        FormField field,
        String language,
        List<String> typed,
        @Nullable String error) {

    public record Option(int place, String label, boolean chosen) {}

    public String id() {
        return "field-" + name();
    }

    public String name() {
        return field.name();
    }

    public String kind() {
        return field.kind().word();
    }

    public String label() {
        return field.label().in(language);
    }

    public String hint() {
        return field.hint().in(language);
    }

    public boolean required() {
        return field.required();
    }

    public String value() {
        return String.join(" ", typed);
    }

    public boolean isWrong() {
        return error != null;
    }

    /** As the attribute wants it, in words. */
    public String invalid() {
        return String.valueOf(isWrong());
    }

    public boolean isLong() {
        return field.kind() == FieldKind.MESSAGE || field.kind() == FieldKind.TEXT;
    }

    public int longest() {
        return field.kind().longest();
    }

    /** {@code name:place} of the choice on which it depends; null for always, which leaves the attribute out. */
    public @Nullable String when() {
        FormField.Condition when = field.when();
        return when == null ? null : when.field() + ":" + when.option();
    }

    public List<Option> options() {
        return IntStream.range(0, field.options().size())
                .mapToObj(
                        place -> new Option(place, field.options().get(place).in(language), typed.contains("" + place)))
                .toList();
    }

    public String inputType() {
        return switch (field.kind()) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case DATE -> "date";
            default -> "text";
        };
    }

    public @Nullable String inputMode() {
        return field.kind() == FieldKind.NUMBER ? "decimal" : null;
    }

    public String autocomplete() {
        return switch (field.kind()) {
            case NAME -> "name";
            case EMAIL -> "email";
            case PHONE -> "tel";
            default -> "off";
        };
    }
}
