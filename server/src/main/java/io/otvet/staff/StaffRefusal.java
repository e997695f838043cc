package io.otvet.staff;

import io.otvet.kernel.Refusal;

/** What this module says no to, beside fields that are wrong. */
final class StaffRefusal extends Refusal {

    private StaffRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static StaffRefusal lastAdministrator() {
        return new StaffRefusal(Kind.CONFLICT, "staff.last-administrator");
    }

    static StaffRefusal ownRemoval() {
        return new StaffRefusal(Kind.CONFLICT, "staff.own-removal");
    }

    static StaffRefusal notByKey() {
        return new StaffRefusal(Kind.FORBIDDEN, "staff.not-by-key");
    }

    static StaffRefusal keyOnlyReads() {
        return new StaffRefusal(Kind.FORBIDDEN, "staff.key-only-reads");
    }

    /** One sentence for an unknown address and a wrong password. */
    static StaffRefusal wrongPassword() {
        return new StaffRefusal(Kind.NOT_SIGNED_IN, "staff.wrong-password");
    }

    /** The password was right, and a code is wanted beside it. */
    static StaffRefusal codeNeeded() {
        return new StaffRefusal(Kind.NOT_SIGNED_IN, "staff.code-needed");
    }

    static StaffRefusal wrongCode() {
        return new StaffRefusal(Kind.NOT_SIGNED_IN, "staff.wrong-code");
    }

    static StaffRefusal secondStepIsOn() {
        return new StaffRefusal(Kind.CONFLICT, "staff.second-step-is-on");
    }

    static StaffRefusal cameAlready() {
        return new StaffRefusal(Kind.CONFLICT, "staff.came-already");
    }

    static StaffRefusal roleInUse(int agents) {
        return new StaffRefusal(Kind.CONFLICT, "staff.role-in-use", agents);
    }

    static StaffRefusal roleChangedMeanwhile() {
        return new StaffRefusal(Kind.CHANGED, "staff.role-changed-meanwhile");
    }

    static StaffRefusal linkSpent() {
        return new StaffRefusal(Kind.NOT_FOUND, "staff.link-spent");
    }

    static StaffRefusal alreadySetUp() {
        return new StaffRefusal(Kind.CONFLICT, "staff.already-set-up");
    }
}
