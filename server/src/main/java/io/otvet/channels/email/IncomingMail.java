package io.otvet.channels.email;

import io.otvet.channels.email.RawStore.Raw;
import io.otvet.customers.Sender;
import io.otvet.files.FileId;
import io.otvet.files.FileRef;
import io.otvet.files.Files;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SafeHtml;
import io.otvet.mail.AutoKind;
import io.otvet.mail.MailPart;
import io.otvet.mail.Mailbox;
import io.otvet.mail.ParsedMail;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.tickets.Channel;
import io.otvet.tickets.IncomingMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mail as a message that knows no mail: its files stored, its pictures named by them, its sender found. */
@Component
class IncomingMail {

    private final Sites sites;
    private final MailboxStore mailboxes;
    private final OwnAddresses own;
    private final Files files;

    IncomingMail(Sites sites, MailboxStore mailboxes, OwnAddresses own, Files files) {
        this.sites = sites;
        this.mailboxes = mailboxes;
        this.own = own;
        this.files = files;
    }

    /** Empty when nobody can be found who wrote it. */
    Optional<IncomingMessage> of(Raw raw, ParsedMail mail) {
        return sender(raw, mail).map(sender -> message(raw, mail, sender));
    }

    private IncomingMessage message(Raw raw, ParsedMail mail, Sender sender) {
        Destination to = destination(raw, mail);
        Map<String, FileId> pictures = new HashMap<>();
        List<FileId> attachments = new ArrayList<>();
        // What stands in the folded quote came from us or came before; the original still shows it.
        List<MailPart> parts =
                mail.attachments().stream().filter(part -> !part.folded()).toList();
        for (MailPart part : parts) {
            FileRef file = files.store(
                    TakeIn.INTAKE, part.name(), part.contentType(), new ByteArrayInputStream(part.content()));
            attachments.add(file.id());
            if (part.contentId() != null) {
                pictures.put(part.contentId(), file.id());
            }
        }
        String hash = contentHash(mail, sender);
        return new IncomingMessage(
                Channel.EMAIL,
                to.site().id(),
                sender,
                mail.subject(),
                mail.text(),
                mail.quoted(),
                html(mail, pictures),
                attachments,
                Objects.requireNonNullElse(mail.messageId(), "<" + hash + "@no-message-id.invalid>"),
                references(mail),
                to.token(),
                hash,
                raw.arrivedAt(),
                mail.kind() != AutoKind.NONE,
                to.address());
    }

    private @Nullable SafeHtml html(ParsedMail mail, Map<String, FileId> pictures) {
        SafeHtml html = mail.html();
        return html == null ? null : InlinePictures.place(html, pictures);
    }

    /** From; if that is one of our own addresses or none, Reply-To; if that is none, who brought it. */
    private Optional<Sender> sender(Raw raw, ParsedMail mail) {
        Stream<Mailbox> envelope = EmailAddress.parse(raw.envelopeFrom()).stream()
                .map(address -> new Mailbox("", address, raw.envelopeFrom()));
        return Stream.of(Stream.of(mail.from()), mail.replyTo().stream(), envelope)
                .flatMap(people -> people)
                .filter(person -> person.address() != null && !own.has(person.address()))
                .findFirst()
                .or(() -> Optional.of(mail.from()).filter(person -> person.address() != null))
                .map(person -> new Sender(person.address(), null, person.name().isBlank() ? null : person.name()));
    }

    private record Destination(
            Site site,
            @Nullable EmailAddress address,
            @Nullable String token) {}

    private Destination destination(Raw raw, ParsedMail mail) {
        List<EmailAddress> named = Stream.concat(
                        raw.recipients().stream(),
                        Stream.concat(mail.to().stream(), mail.cc().stream())
                                .map(Mailbox::address)
                                .filter(Objects::nonNull))
                .toList();
        List<Destination> ours =
                named.stream().flatMap(address -> ours(address).stream()).toList();
        return ours.stream()
                .filter(place -> place.token() != null)
                .findFirst()
                .or(() -> fetched(raw, ours))
                .or(() -> ours.stream().findFirst())
                .orElseGet(() -> new Destination(sites.standard(), null, null));
    }

    /** What lies in a mailbox is for the site of that mailbox, by whatever list or alias it came there. */
    private Optional<Destination> fetched(Raw raw, List<Destination> ours) {
        return Optional.ofNullable(raw.mailbox())
                .flatMap(mailboxes::find)
                .flatMap(mailbox -> sites.find(mailbox.site())
                        .map(site -> ours.stream()
                                .filter(place -> place.site().id().equals(site.id()))
                                .findFirst()
                                .orElseGet(() -> new Destination(site, mailbox.address(), null))));
    }

    private Optional<Destination> ours(EmailAddress address) {
        PlusAddress parts = PlusAddress.of(address);
        return sites.byAddress(parts.base())
                .or(() -> sites.byAddress(address))
                .map(site -> new Destination(site, address, parts.token()));
    }

    private static List<String> references(ParsedMail mail) {
        List<String> all = new ArrayList<>(mail.references());
        if (mail.inReplyTo() != null) {
            all.remove(mail.inReplyTo());
            all.add(mail.inReplyTo());
        }
        return all;
    }

    /** Equal for two copies of a mail whatever way they came; the date parts two mails that say the same. */
    private static String contentHash(ParsedMail mail, Sender sender) {
        StringBuilder all = new StringBuilder()
                .append(sender.email())
                .append('\n')
                .append(mail.subject())
                .append('\n')
                .append(mail.date())
                .append('\n')
                .append(mail.text())
                .append('\n')
                .append(mail.quoted());
        mail.attachments()
                .forEach(part ->
                        all.append('\n').append(part.name()).append(' ').append(RawStore.sha256(part.content())));
        return RawStore.sha256(all.toString());
    }
}
