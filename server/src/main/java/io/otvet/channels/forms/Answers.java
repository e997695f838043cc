package io.otvet.channels.forms;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.kernel.PhoneNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was typed into the fields of a form, by the names of the fields. Fields that were not shown say nothing. */
final class Answers {

    private final FormDesign design;
    private final Map<String, List<String>> typed;

    Answers(FormDesign design, Map<String, List<String>> typed) {
        this.design = design;
        this.typed = typed;
    }

    /** The fields that were shown to whoever answered so, in their order. */
    List<FormField> shown() {
        return design.fields().stream().filter(this::isShown).toList();
    }

    private boolean isShown(FormField field) {
        FormField.Condition when = field.when();
        return when == null
                || design.fields().stream()
                        .filter(other -> other.name().equals(when.field()))
                        .anyMatch(other -> isShown(other) && typed(other).contains("" + when.option()));
    }

    /** Complaints by the name of the field. */
    Findings check(int files) {
        Findings findings = new Findings();
        for (FormField field : shown()) {
            boolean empty =
                    field.kind() == FieldKind.FILES ? files == 0 : text(field).isEmpty();
            if (empty) {
                findings.when(field.required(), field.name(), field.kind().missing());
            } else {
                check(field, findings);
            }
        }
        return findings;
    }

    private void check(FormField field, Findings findings) {
        String text = text(field);
        String name = field.name();
        int longest = field.kind().longest();
        findings.when(field.kind() != FieldKind.FILES && text.length() > longest, name, "kernel.too-long", longest);
        switch (field.kind()) {
            case EMAIL -> findings.when(EmailAddress.parse(text).isEmpty(), name, "kernel.not-an-email");
            case PHONE -> findings.when(PhoneNumber.parse(text).isEmpty(), name, "kernel.not-a-phone");
            case NUMBER -> findings.when(!isNumber(text), name, "forms.not-a-number");
            case DATE -> findings.when(!isDate(text), name, "forms.not-a-date");
            case CHOICE, CHOICES -> findings.when(!areOptions(field), name, "forms.not-an-option");
            default -> {
                // any text will do
            }
        }
    }

    /** As a person reads it; options by their words. */
    String words(FormField field, String language) {
        if (field.kind().hasOptions()) {
            return typed(field).stream()
                    .map(place -> field.options().get(Integer.parseInt(place)).in(language))
                    .collect(Collectors.joining(", "));
        }
        return field.kind() == FieldKind.CONSENT ? "✓" : text(field);
    }

    Optional<String> of(FieldKind kind) {
        return shown().stream()
                .filter(field -> field.kind() == kind)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    String text(FormField field) {
        return String.join(" ", typed(field)).strip();
    }

    private List<String> typed(FormField field) {
        return typed.getOrDefault(field.name(), List.of());
    }

    private boolean areOptions(FormField field) {
        List<String> places = typed(field);
        return (field.kind() == FieldKind.CHOICES || places.size() == 1)
                && places.stream()
                        .allMatch(place -> place.matches("\\d{1,3}")
                                && Integer.parseInt(place) < field.options().size());
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text.replace(" ", "").replace(',', '.')).precision() <= 30;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
