package io.otvet.channels.forms;

import io.otvet.kernel.Refusal;

/** A colleague has changed the form since the caller looked. */
final class FormMoved extends Refusal {

    FormMoved() {
        super(Kind.CHANGED, "forms.changed-meanwhile");
    }
}
