package io.otvet.screening;

import io.otvet.kernel.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the filter sees it.
 *
 * @param from whom it says it is from; null when that is no address
 * @param name how the sender is called, empty without one
 * @param text all of it, what is quoted too
 * @param markup the HTML, cleaned; empty when there was only text
 * @param headers as they came, without those that judge it already
 * @param files the names of what is attached
 */
public record Specimen(
        @Nullable EmailAddress from,
        String name,
        String subject,
        String text,
        String markup,
        List<Header> headers,
        List<String> files) {

    /** @param value decoded, on one line */
    public record Header(String name, String value) {}

    public Specimen {
        headers = List.copyOf(headers);
        files = List.copyOf(files);
    }
}
