package io.otvet.emulators.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A mail as a person sees it. */
final class Reading {

    static final Session PLAIN = Session.getInstance(new Properties());

    private final MimeMessage mail;
    private final List<Letter.Part> parts = new ArrayList<>();
    private String text = "";
    private String html = "";

    private Reading(MimeMessage mail) throws MessagingException, IOException {
        this.mail = mail;
        read(mail);
    }

    static Letter arrived(int id, String box, byte[] raw, Fault fault) {
        return of(id, box, true, raw, fault == Fault.NONE ? "" : fault.word());
    }

    static Letter of(int id, String box, boolean arrived, byte[] raw, String note) {
        try {
            Reading reading = new Reading(new MimeMessage(PLAIN, new ByteArrayInputStream(raw)));
            return reading.letter(id, box, arrived, raw, note);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Letter letter(int id, String box, boolean arrived, byte[] raw, String note) throws MessagingException {
        String whole = new String(raw, StandardCharsets.UTF_8);
        int end = whole.replace("\r\n", "\n").indexOf("\n\n");
        return new Letter(
                id,
                box,
                arrived,
                people(mail.getFrom()),
                people(mail.getAllRecipients()),
                Optional.ofNullable(mail.getSubject()).orElse(""),
                Instant.now(),
                Optional.ofNullable(mail.getMessageID()).orElse(""),
                references(),
                addresses(mail.getReplyTo()),
                text,
                html,
                List.copyOf(parts),
                end < 0 ? whole : whole.replace("\r\n", "\n").substring(0, end),
                note);
    }

    private List<String> references() throws MessagingException {
        String[] lines = mail.getHeader("References");
        return lines == null
                ? List.of()
                : Arrays.stream(lines[0].strip().split("\\s+")).toList();
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart many = (Multipart) part.getContent();
            for (int i = 0; i < many.getCount(); i++) {
                read(many.getBodyPart(i));
            }
        } else if (part.getFileName() == null && part.isMimeType("text/plain") && text.isEmpty()) {
            text = String.valueOf(part.getContent());
        } else if (part.getFileName() == null && part.isMimeType("text/html") && html.isEmpty()) {
            html = String.valueOf(part.getContent());
        } else {
            keep(part);
        }
    }

    private void keep(Part part) throws MessagingException, IOException {
        String type = part.getContentType().split(";", 2)[0].strip();
        String id = part instanceof BodyPart ? header(part, "Content-ID").replaceAll("[<>]", "") : "";
        String name = part.getFileName() == null ? "" : MimeUtility.decodeText(part.getFileName());
        try (InputStream content = part.getInputStream()) {
            parts.add(new Letter.Part(name, type, id, content.readAllBytes()));
        }
    }

    private static String header(Part part, String name) throws MessagingException {
        String[] values = part.getHeader(name);
        return values == null ? "" : values[0];
    }

    /** As a person reads them. */
    private static String people(Address[] addresses) {
        return joined(
                addresses,
                one -> one.getPersonal() == null
                        ? one.getAddress()
                        : one.getPersonal() + " <" + one.getAddress() + ">");
    }

    private static String addresses(Address[] addresses) {
        return joined(addresses, InternetAddress::getAddress);
    }

    private static String joined(Address[] addresses, Function<InternetAddress, String> shown) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress one ? shown.apply(one) : address.toString())
                        .collect(Collectors.joining(", "));
    }
}
