package io.otvet.staff;

import io.otvet.kernel.Refusal;

public final class NotSignedIn extends Refusal {

    public NotSignedIn() {
        super(Kind.NOT_SIGNED_IN, "staff.not-signed-in");
    }
}
