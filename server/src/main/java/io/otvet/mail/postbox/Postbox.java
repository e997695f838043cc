package io.otvet.mail.postbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that is open. Everything may throw {@link PostboxFailure}.
 *
 * <ul>
 *   <li>One thread uses it; {@code cut} may be called from any, and lets that one hear the end at once.
 *   <li>Reading changes nothing there: no mail is marked as seen by it.
 * </ul>
 */
public sealed interface Postbox extends AutoCloseable permits ImapPostbox, Pop3Postbox {

    /** While this is the same, places are; when it is another, the server has lost them. */
    String epoch();

    /** From its first byte to the last; the caller closes it. */
    InputStream content(LyingMail mail) throws IOException;

    /**
     * Does with mails what shall become of them once they are safe.
     *
     * @param folder where they go, for {@link Fate#MOVED}
     */
    void settle(List<LyingMail> mails, Fate fate, @Nullable String folder);

    boolean isOpen();

    void cut();

    @Override
    void close();

    /** What becomes of a mail on its server. */
    enum Fate {
        SEEN,
        MOVED,
        DELETED
    }
}
