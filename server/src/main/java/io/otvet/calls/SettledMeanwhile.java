package io.otvet.calls;

import io.otvet.kernel.Refusal;

/** A colleague has said what came of the call since the caller looked. */
final class SettledMeanwhile extends Refusal {

    SettledMeanwhile() {
        super(Kind.CONFLICT, "calls.settled-meanwhile");
    }
}
