package io.otvet.mail;

import java.util.List;

/**
 * A mail that came as a file, laid open.
 *
 * @param headers the main ones, in the order in which people read them
 * @param text all of it, what is quoted too
 */
public record AttachedMail(List<MailHeader> headers, String text, List<File> files) {

    /** @param size in bytes */
    public record File(String name, String contentType, long size) {}
}
