package io.otvet.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@code .msg} of Outlook. */
final class OutlookMessage {

    private static final Logger log = LoggerFactory.getLogger(OutlookMessage.class);

    private final MAPIMessage message;

    private OutlookMessage(MAPIMessage message) {
        this.message = message;
    }

    static Optional<AttachedMail> read(byte[] content) {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(content))) {
            message.setReturnNullOnMissingChunk(true);
            if (message.has7BitEncodingStrings()) {
                message.guess7BitEncoding();
            }
            return Optional.of(new OutlookMessage(message).mail());
        } catch (IOException | ChunkNotFoundException | RuntimeException e) {
            log.info("a .msg cannot be shown: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private AttachedMail mail() throws ChunkNotFoundException {
        List<MailHeader> headers = new ArrayList<>();
        add(headers, "From", message.getDisplayFrom());
        add(headers, "To", message.getDisplayTo());
        add(headers, "Cc", message.getDisplayCC());
        Calendar date = message.getMessageDate();
        add(headers, "Date", date == null ? null : DateTimeFormatter.ISO_INSTANT.format(date.toInstant()));
        add(headers, "Subject", message.getSubject());
        return new AttachedMail(
                headers,
                AttachedMails.bounded(text()),
                Arrays.stream(message.getAttachmentFiles())
                        .map(OutlookMessage::file)
                        .toList());
    }

    private static void add(List<MailHeader> headers, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            headers.add(new MailHeader(name, CleanText.line(AttachedMails.bounded(value))));
        }
    }

    private String text() throws ChunkNotFoundException {
        String plain = message.getTextBody();
        if (plain != null && !plain.isBlank()) {
            return CleanText.text(plain).strip();
        }
        String html = message.getHtmlBody();
        return html == null ? "" : HtmlBody.of(html).text().strip();
    }

    private static AttachedMail.File file(AttachmentChunks file) {
        String name = said(file.getAttachLongFileName())
                .or(() -> said(file.getAttachFileName()))
                .or(() -> said(file.getAttachDisplayName()))
                .map(FileNames::clean)
                .orElse("message.msg");
        String type = said(file.getAttachMimeTag()).orElseGet(() -> FileNames.typeOf(name));
        long size = file.getAttachData() == null ? 0 : file.getAttachData().getValue().length;
        return new AttachedMail.File(name, type, size);
    }

    private static Optional<String> said(@Nullable StringChunk chunk) {
        return Optional.ofNullable(chunk).map(StringChunk::getValue).filter(text -> !text.isBlank());
    }
}
