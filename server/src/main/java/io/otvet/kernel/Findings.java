package io.otvet.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that a person hears of every field at once. */
public final class Findings {

    private static final int LONGEST_LINE = 200;
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9][a-z0-9-]{0,61}(?::\\d{1,5})?");

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    public Findings when(boolean wrong, String field, String code, Object... arguments) {
        if (wrong) {
            errors.add(new Refusal.FieldError(field, code, arguments));
        }
        return this;
    }

    /** One line of text that says something: not blank, not endless, no control characters. */
    public Findings line(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return when(true, field, "kernel.required");
        }
        return when(text.length() > LONGEST_LINE, field, "kernel.too-long", LONGEST_LINE)
                .when(text.chars().anyMatch(Character::isISOControl), field, "kernel.control-characters");
    }

    public Findings email(String field, @Nullable String text) {
        return when(text == null || EmailAddress.parse(text).isEmpty(), field, "kernel.not-an-email");
    }

    /** Names of hosts, in small letters, with a port if it is an unusual one. */
    public Findings hosts(String field, List<String> hosts) {
        return when(!hosts.stream().allMatch(HOST.asMatchPredicate()), field, "kernel.not-a-host");
    }

    /** Does nothing when nothing is wrong. */
    public void raise() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
