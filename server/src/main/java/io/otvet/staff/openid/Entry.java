package io.otvet.staff.openid;

/** What became of somebody who came back from a provider. */
public sealed interface Entry {

    /** @param token of a new session */
    record Entered(String token, String next) implements Entry {}

    /**
     * @param provider its name; empty when it is not known
     * @param next the path of ours that the person wanted to come to
     */
    record Refused(Trouble trouble, String provider, String next) implements Entry {}

    enum Trouble {
        /** It took too long, or another browser began it. */
        EXPIRED,
        /** The person or the provider said no. */
        DENIED,
        /** The provider does not answer. */
        AWAY,
        /** What it said may not be believed. */
        UNBELIEVABLE,
        /** Nobody here has this address. */
        UNKNOWN,
        /** The provider does not vouch for the address. */
        UNPROVEN,
        /** Known here by a password: once more by that, and the account is joined. */
        CONFIRM
    }
}
