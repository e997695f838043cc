package io.otvet.mail.postbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A mail as it lies on its server, known by its head alone. */
public final class LyingMail {

    static final List<String> HEAD =
            List.of("Message-ID", "Date", "From", "To", "Cc", "Subject", "Return-Path", "In-Reply-To", "References");
    private static final List<String> PRINTED = HEAD.subList(0, 6);

    private final Message message;
    private final String uid;

    LyingMail(Message message, String uid) {
        this.message = message;
        this.uid = uid;
    }

    Message message() {
        return message;
    }

    /** Its place on the server, good as long as the epoch of the mailbox is. */
    public String uid() {
        return uid;
    }

    public long size() {
        try {
            return message.getSize();
        } catch (MessagingException e) {
            return 0;
        }
    }

    /** When the server got it, or when it says that it was written. */
    public Instant receivedAt() {
        try {
            Date received = message.getReceivedDate();
            Date date = received == null ? message.getSentDate() : received;
            return date == null ? Instant.MAX : date.toInstant();
        } catch (MessagingException e) {
            return Instant.MAX;
        }
    }

    /** What stands in the head under this name, raw; the first if there are several. */
    public Optional<String> header(String name) {
        try {
            String[] all = message.getHeader(name);
            return all == null || all.length == 0 ? Optional.empty() : Optional.ofNullable(all[0]);
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /** Those of its head that tell whose it is and which thread it belongs to, as they stand there. */
    public String head() {
        StringBuilder head = new StringBuilder();
        for (String name : HEAD) {
            header(name)
                    .ifPresent(value ->
                            head.append(name).append(": ").append(value).append("\r\n"));
        }
        return head.toString();
    }

    /** Equal for the same mail wherever it lies; two mails of one print are told apart by their content only. */
    public String print() {
        StringBuilder all = new StringBuilder().append(size());
        PRINTED.forEach(name -> all.append('\n').append(header(name).orElse("")));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    boolean isGone() {
        return message.isExpunged() || !(message instanceof MimeMessage);
    }
}
