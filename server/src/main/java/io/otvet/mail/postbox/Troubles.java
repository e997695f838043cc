package io.otvet.mail.postbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong, from what was thrown and how far the connection had come. */
final class Troubles {

    private static final Pattern APPS = Pattern.compile(
            "(?i)app(lication)?[- ]?(specific)?[- ]?password|application[- ](specific )?password|пароль приложени");
    private static final Pattern OFF = Pattern.compile(
            "(?i)not enabled|disabled|turned off|is not allowed to use (imap|pop)|access (is )?denied by admin");
    private static final Pattern BUSY = Pattern.compile(
            "(?i)too many|try again|throttl|temporar|\\[(LIMIT|INUSE|IN-USE|UNAVAILABLE|SYS/TEMP|LOGIN-DELAY)]|locked");
    private static final Pattern WANTED =
            Pattern.compile("(?i)PRIVACYREQUIRED|plaintext auth|secure connection|login disabled|No login methods");
    /** What the library makes of a connection that ended. */
    private static final Pattern CUT =
            Pattern.compile("Exception: java\\.|^Connection (closed|dropped)|failed to connect");

    private static final int LONGEST = 300;

    private Troubles() {}

    static PostboxFailure of(Throwable thrown, PostboxVisit visit) {
        PostboxFailure known = visit.failure();
        if (known != null) {
            return known;
        }
        List<Throwable> all = causes(thrown);
        String said = said(all);
        Trouble trouble = trouble(all, said, visit);
        return visit.fail(trouble, Map.of("said", said), thrown);
    }

    private static Trouble trouble(List<Throwable> all, String said, PostboxVisit visit) {
        if (find(all, FolderNotFoundException.class).isPresent()) {
            return Trouble.FOLDER_MISSING;
        }
        if (said.contains("STARTTLS")) {
            return Trouble.NO_STARTTLS;
        }
        boolean asked = find(all, AuthenticationFailedException.class).isPresent();
        if (asked
                || !visit.has(Trouble.Step.SIGNED_IN)
                        && (WANTED.matcher(said).find() || BUSY.matcher(said).find())) {
            return signingIn(said, visit.account().token());
        }
        if (find(all, SocketTimeoutException.class).isPresent()) {
            return visit.has(Trouble.Step.FOUND) ? Trouble.CONNECTION_LOST : Trouble.TIMED_OUT;
        }
        boolean cut =
                find(all, IOException.class).isPresent() || CUT.matcher(said).find();
        return cut ? Trouble.CONNECTION_LOST : Trouble.SERVER_SAID;
    }

    static Trouble signingIn(String said, boolean byToken) {
        if (!byToken && APPS.matcher(said).find()) {
            return Trouble.PASSWORD_FOR_APPS;
        }
        if (WANTED.matcher(said).find()) {
            return Trouble.ENCRYPTION_WANTED;
        }
        if (OFF.matcher(said).find()) {
            return Trouble.ACCESS_OFF;
        }
        if (BUSY.matcher(said).find()) {
            return Trouble.BUSY;
        }
        return byToken ? Trouble.TOKEN_REFUSED : Trouble.PASSWORD_WRONG;
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        Throwable at = thrown;
        while (at != null && !all.contains(at)) {
            all.add(at);
            Throwable next = at instanceof MessagingException mail ? mail.getNextException() : null;
            at = next == null ? at.getCause() : next;
        }
        return all;
    }

    private static <T extends Throwable> Optional<T> find(List<Throwable> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The outermost that says anything; it repeats what the server answered. */
    private static String said(List<Throwable> all) {
        String text = all.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .findFirst()
                .orElse("");
        String line = text.replaceAll("\\p{Cntrl}+", " ")
                .replaceFirst("^[A-Z]+\\d+ (NO|BAD) ", "")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
