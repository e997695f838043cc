package io.otvet.customers;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.kernel.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person wants to be known of a customer. A part that is null stays as it was. */
public record CustomerDraft(
        @Nullable String name,
        @Nullable String note,
        @Nullable List<String> emails,
        @Nullable List<String> phones) {

    private static final int LONGEST_NOTE = 10_000;

    void check() {
        Findings findings = new Findings()
                .when(note != null && note.length() > LONGEST_NOTE, "note", "kernel.too-long", LONGEST_NOTE)
                .when(note != null && note.indexOf('\0') >= 0, "note", "kernel.control-characters");
        if (name != null) {
            findings.line("name", name);
        }
        stream(emails).forEach(email -> findings.email("emails", email));
        stream(phones)
                .forEach(phone -> findings.when(PhoneNumber.parse(phone).isEmpty(), "phones", "kernel.not-a-phone"));
        findings.raise();
    }

    List<Point> emailPoints() {
        return stream(emails).map(EmailAddress::of).map(Point::of).distinct().toList();
    }

    List<Point> phonePoints() {
        return stream(phones)
                .flatMap(phone -> PhoneNumber.parse(phone).stream())
                .map(Point::of)
                .distinct()
                .toList();
    }

    private static Stream<String> stream(@Nullable List<String> texts) {
        return texts == null ? Stream.empty() : texts.stream();
    }
}
