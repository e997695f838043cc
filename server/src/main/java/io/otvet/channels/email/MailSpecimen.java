package io.otvet.channels.email;

import io.otvet.mail.ParsedMail;
import io.otvet.screening.Specimen;
import java.util.List;
import java.util.Locale;

/** A mail as the filter sees it. */
final class MailSpecimen {

    /** What filters on the way wrote would teach ours to repeat them. */
    private static final List<String> JUDGEMENTS = List.of("x-spam", "x-rspamd", "x-otvet");

    private MailSpecimen() {}

    static Specimen of(ParsedMail mail) {
        return new Specimen(
                mail.from().address(),
                mail.from().name(),
                mail.subject(),
                mail.text() + "\n" + mail.quoted(),
                mail.html() == null ? "" : mail.html().value(),
                mail.headers().stream()
                        .filter(header -> !judges(header.name()))
                        .map(header -> new Specimen.Header(header.name(), header.value()))
                        .toList(),
                mail.attachments().stream().map(part -> part.name()).toList());
    }

    private static boolean judges(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return JUDGEMENTS.stream().anyMatch(name::startsWith);
    }
}
