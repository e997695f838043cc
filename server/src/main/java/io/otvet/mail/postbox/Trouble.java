package io.otvet.mail.postbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a mailbox cannot be had. The words stand with the pages; the code is for ever. */
public enum Trouble {
    HOST_UNKNOWN,
    PRIVATE_ADDRESS,
    FORBIDDEN_ADDRESS,
    PORT_REFUSED,
    TIMED_OUT,
    UNREACHABLE,
    SILENT,
    NOT_A_MAIL_SERVER,
    NO_TLS_HERE,
    NO_STARTTLS,
    ENCRYPTION_FAILED,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_TOO_NEW,
    CERTIFICATE_OTHER_NAME,
    CERTIFICATE_UNKNOWN,
    CERTIFICATE_CHANGED,
    PASSWORD_WRONG,
    PASSWORD_FOR_APPS,
    ACCESS_OFF,
    /** The permission was withdrawn or has run out: nobody asks for it any more until a person signs in. */
    SIGN_IN_AGAIN,
    /** The mail server does not take a fresh access token. */
    TOKEN_REFUSED,
    /** The provider does not know our application, or not by this secret. */
    APP_REFUSED,
    /** The provider that renews access does not answer. */
    PROVIDER_AWAY,
    ENCRYPTION_WANTED,
    BUSY,
    FOLDER_MISSING,
    TAKEN_FOLDER_MISSING,
    CONNECTION_LOST,
    SERVER_SAID;

    /** What is done in this order until one of them fails. */
    public enum Step {
        FOUND,
        ENCRYPTED,
        SIGNED_IN,
        FOLDER
    }

    /** {@code password-wrong}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Waiting does not help: a person has to do something, and is told at once. */
    public boolean needsAPerson() {
        return switch (this) {
            case TIMED_OUT,
                    UNREACHABLE,
                    PORT_REFUSED,
                    SILENT,
                    BUSY,
                    CONNECTION_LOST,
                    SERVER_SAID,
                    HOST_UNKNOWN,
                    PROVIDER_AWAY -> false;
            case PRIVATE_ADDRESS,
                    FORBIDDEN_ADDRESS,
                    NOT_A_MAIL_SERVER,
                    NO_TLS_HERE,
                    NO_STARTTLS,
                    ENCRYPTION_FAILED,
                    ENCRYPTION_WANTED,
                    CERTIFICATE_EXPIRED,
                    CERTIFICATE_TOO_NEW,
                    CERTIFICATE_OTHER_NAME,
                    CERTIFICATE_UNKNOWN,
                    CERTIFICATE_CHANGED,
                    PASSWORD_WRONG,
                    PASSWORD_FOR_APPS,
                    ACCESS_OFF,
                    SIGN_IN_AGAIN,
                    TOKEN_REFUSED,
                    APP_REFUSED,
                    FOLDER_MISSING,
                    TAKEN_FOLDER_MISSING -> true;
        };
    }
}
