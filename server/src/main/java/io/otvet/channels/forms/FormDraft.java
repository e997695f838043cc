package io.otvet.channels.forms;

import io.otvet.kernel.Findings;
import io.otvet.sites.SiteId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a form to be, whole.
 *
 * @param version that was looked at; another one in the table means that a colleague was faster
 */
public record FormDraft(
        @Nullable String name,
        @Nullable String siteId,
        boolean open,
        @Nullable FormDesign design,
        @Nullable Integer version) {

    private static final int MOST_FIELDS = 40;
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_TEXT = 5_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,29}");

    SiteId site() {
        return SiteId.parse(Objects.requireNonNullElse(siteId, ""));
    }

    FormDesign checked() {
        FormDesign wanted = Objects.requireNonNullElseGet(
                design, () -> new FormDesign(null, null, null, null, null, null, null, null, false));
        Findings findings = new Findings()
                .line("name", name)
                .when(wanted.title().isEmpty(), "title", "kernel.required")
                .when(wanted.title().length() > 200, "title", "kernel.too-long", 200)
                .when(wanted.intro().length() > LONGEST_TEXT, "intro", "kernel.too-long", LONGEST_TEXT)
                .when(wanted.thanks().length() > LONGEST_TEXT, "thanks", "kernel.too-long", LONGEST_TEXT)
                .when(wanted.fields().isEmpty(), "fields", "forms.no-fields")
                .when(wanted.fields().size() > MOST_FIELDS, "fields", "forms.too-many-fields", MOST_FIELDS)
                .when(!canBeAnswered(wanted.fields()), "fields", "forms.nobody-to-answer")
                .when(wanted.callBack() && !asks(wanted.fields(), FieldKind.PHONE), "fields", "forms.no-phone-to-call")
                .hosts("domains", wanted.domains());
        checkFields(wanted.fields(), findings);
        findings.raise();
        return wanted;
    }

    /** There must be a way back to whoever writes, and it must be asked of everybody. */
    private static boolean canBeAnswered(List<FormField> fields) {
        return asks(fields, FieldKind.EMAIL) || asks(fields, FieldKind.PHONE);
    }

    private static boolean asks(List<FormField> fields, FieldKind kind) {
        return fields.stream().anyMatch(field -> field.kind() == kind && field.required() && field.when() == null);
    }

    private static void checkFields(List<FormField> fields, Findings findings) {
        Set<String> names = new HashSet<>();
        Set<FieldKind> once = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            FormField field = fields.get(i);
            String at = "fields." + i;
            boolean repeated = field.kind().isOnce() && !once.add(field.kind());
            findings.when(!NAME.matcher(field.name()).matches() || !names.add(field.name()), at, "forms.field-name")
                    .when(repeated, at, "forms.field-twice")
                    .when(field.label().isEmpty(), at, "forms.field-without-label")
                    .when(field.label().length() > 500 || field.hint().length() > 500, at, "kernel.too-long", 500)
                    .when(field.kind().hasOptions() && hasBadOptions(field.options()), at, "forms.field-options")
                    .when(!isFine(field.when(), fields.subList(0, i)), at, "forms.field-condition");
        }
    }

    private static boolean hasBadOptions(List<Words> options) {
        return options.size() < 2
                || options.size() > MOST_OPTIONS
                || options.stream().anyMatch(option -> option.isEmpty() || option.length() > 200);
    }

    private static boolean isFine(FormField.@Nullable Condition when, List<FormField> before) {
        return when == null
                || before.stream()
                        .anyMatch(field -> field.name().equals(when.field())
                                && field.kind().hasOptions()
                                && when.option() >= 0
                                && when.option() < field.options().size());
    }
}
