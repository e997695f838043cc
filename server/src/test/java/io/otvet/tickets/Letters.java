package io.otvet.tickets;

import io.otvet.customers.Sender;
import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters as a channel would hand them over: {@code Letters.from("maria@example.com", site).about("Broken cup")}. */
record Letters(
        String from,
        SiteId site,
        String subject,
        String text,
        String id,
        List<String> references,
        @Nullable String token,
        boolean automatic,
        Instant arrivedAt) {

    static Letters from(String address, SiteId site) {
        return new Letters(
                address, site, "Broken cup", "It came broken.", freshId(), List.of(), null, false, Instant.now());
    }

    static String freshId() {
        return "<" + UUID.randomUUID() + "@mail.example>";
    }

    Letters about(String subject) {
        return new Letters(from, site, subject, text, id, references, token, automatic, arrivedAt);
    }

    Letters saying(String text) {
        return new Letters(from, site, subject, text, id, references, token, automatic, arrivedAt);
    }

    Letters named(String id) {
        return new Letters(from, site, subject, text, id, references, token, automatic, arrivedAt);
    }

    Letters answering(String... references) {
        return new Letters(from, site, subject, text, id, List.of(references), token, automatic, arrivedAt);
    }

    Letters to(String token) {
        return new Letters(from, site, subject, text, id, references, token, automatic, arrivedAt);
    }

    Letters byMachine() {
        return new Letters(from, site, subject, text, id, references, token, true, arrivedAt);
    }

    Letters arrived(Instant arrivedAt) {
        return new Letters(from, site, subject, text, id, references, token, automatic, arrivedAt);
    }

    IncomingMessage sent() {
        return new IncomingMessage(
                Channel.EMAIL,
                site,
                new Sender(EmailAddress.of(from), null, "Maria"),
                subject,
                text,
                "",
                null,
                List.of(),
                id,
                references,
                token,
                Integer.toHexString(text.hashCode()),
                arrivedAt,
                automatic,
                null);
    }
}
