package io.otvet.emulators.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that came from Otvet or was written to it.
 *
 * @param box whose mailbox it lies in
 * @param arrived false when it was written here
 * @param note what the other side said of one that was written here, or what went wrong on its way
 */
record Letter(
        int id,
        String box,
        boolean arrived,
        String from,
        String to,
        String subject,
        Instant at,
        String messageId,
        List<String> references,
        String replyTo,
        String text,
        String html,
        List<Part> parts,
        String headers,
        String note) {

    /** An attachment or a picture of the text. */
    record Part(String name, String type, String contentId, byte[] content) {}
}
