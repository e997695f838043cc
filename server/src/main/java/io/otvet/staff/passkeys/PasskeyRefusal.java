package io.otvet.staff.passkeys;

import io.otvet.kernel.Refusal;

/** A passkey that is not believed. */
final class PasskeyRefusal extends Refusal {

    private PasskeyRefusal(Kind kind, String code) {
        super(kind, code);
    }

    static PasskeyRefusal unknown() {
        return new PasskeyRefusal(Kind.NOT_SIGNED_IN, "staff.passkey-unknown");
    }

    static PasskeyRefusal notTaken() {
        return new PasskeyRefusal(Kind.UNPROCESSABLE, "staff.passkey-not-taken");
    }

    static PasskeyRefusal nowhere() {
        return new PasskeyRefusal(Kind.CONFLICT, "staff.passkey-nowhere");
    }
}
