package io.otvet.channels.forms;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param name by which its answer is sent: letters and digits, unique in the form
 * @param options of a choice; an answer names one by its place, from 0
 * @param when shown and asked only then; null for always
 */
public record FormField(
        String name,
        FieldKind kind,
        Words label,
        Words hint,
        boolean required,
        List<Words> options,
        @Nullable Condition when) {

    public FormField(
            @Nullable String name,
            @Nullable FieldKind kind,
            @Nullable Words label,
            @Nullable Words hint,
            boolean required,
            @Nullable List<Words> options,
            @Nullable Condition when) {
        this.name = Objects.requireNonNullElse(name, "");
        this.kind = Objects.requireNonNullElse(kind, FieldKind.LINE);
        this.label = Objects.requireNonNullElse(label, Words.NONE);
        this.hint = Objects.requireNonNullElse(hint, Words.NONE);
        this.required = required || kind == FieldKind.CONSENT;
        this.options = options == null ? List.of() : List.copyOf(options);
        this.when = when;
    }

    /** That an earlier choice was answered with the option at this place. */
    public record Condition(String field, int option) {}
}
