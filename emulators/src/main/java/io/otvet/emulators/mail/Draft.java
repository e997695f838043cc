package io.otvet.emulators.mail;

import java.util.Base64;
import java.util.List;

/**
 * A mail that somebody writes in the twin.
 *
 * @param from whose mailbox
 * @param answers the letter it answers, quoted under the text; 0 for none
 * @param away whether a program writes it for somebody who is away
 */
record Draft(
        String from,
        String name,
        String to,
        String subject,
        String text,
        int answers,
        boolean away,
        List<Upload> files) {

    Draft {
        files = files == null ? List.of() : List.copyOf(files);
    }

    record Upload(String name, String type, String base64) {
        byte[] content() {
            return Base64.getDecoder().decode(base64);
        }
    }
}
