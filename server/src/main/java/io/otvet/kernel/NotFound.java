package io.otvet.kernel;

/** It is not there, or the caller may not see it: the two are never told apart. */
public final class NotFound extends Refusal {

    public NotFound(String code) {
        super(Kind.NOT_FOUND, code);
    }
}
