package io.otvet.emulators.mail;

/** What goes wrong next. */
final class Faults {

    /** @param lasting for every mail until it is switched off, else for the next one alone */
    record Switch(Fault fault, boolean lasting) {}

    private Switch now = new Switch(Fault.NONE, true);

    synchronized Switch now() {
        return now;
    }

    synchronized void set(Switch wanted) {
        now = wanted;
    }

    synchronized Fault take() {
        Fault fault = now.fault();
        if (!now.lasting()) {
            now = new Switch(Fault.NONE, true);
        }
        return fault;
    }
}
