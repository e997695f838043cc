package io.otvet.kernel;

import java.util.List;

/** Input that cannot be taken, field by field. */
public final class Invalid extends Refusal {

    public Invalid(String field, String code, Object... arguments) {
        this(List.of(new FieldError(field, code, arguments)));
    }

    public Invalid(List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, "kernel.invalid", errors);
    }
}
