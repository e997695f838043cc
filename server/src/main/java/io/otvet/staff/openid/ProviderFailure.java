package io.otvet.staff.openid;

/** A provider that does not answer, or answers what may not be believed. Its message is for administrators. */
final class ProviderFailure extends RuntimeException {

    private final boolean away;

    private ProviderFailure(boolean away, String message) {
        super(message);
        this.away = away;
    }

    static ProviderFailure away(String message) {
        return new ProviderFailure(true, message);
    }

    static ProviderFailure unbelievable(String message) {
        return new ProviderFailure(false, message);
    }

    boolean isAway() {
        return away;
    }
}
