package io.otvet.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Outlook packs into one {@code winmail.dat} (TNEF), taken out of it, so that anybody can open it. */
final class Winmail {

    private static final Logger log = LoggerFactory.getLogger(Winmail.class);
    private static final int LARGEST = 64 * 1024 * 1024;

    static {
        TNEFAttribute.setMaxRecordLength(LARGEST);
        MAPIAttribute.setMaxRecordLength(LARGEST);
    }

    private Winmail() {}

    /** The parts in it and its text as RTF; the part itself when it is no such thing or cannot be read. */
    static List<MailPart> unpacked(MailPart part) {
        return isOne(part) ? read(part).orElse(List.of(part)) : List.of(part);
    }

    private static boolean isOne(MailPart part) {
        return part.contentType().endsWith("/ms-tnef")
                || part.contentType().endsWith("/vnd.ms-tnef")
                || part.name().equalsIgnoreCase("winmail.dat");
    }

    private static Optional<List<MailPart>> read(MailPart part) {
        try {
            HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(part.content()));
            List<MailPart> parts = new ArrayList<>();
            for (Attachment file : message.getAttachments()) {
                parts.add(hasData(file) ? file(file, parts.size() + 1) : part);
            }
            String body = message.getBody();
            if (body != null && !body.isBlank()) {
                parts.add(MailPart.attachment(
                        "message.rtf", "application/rtf", body.getBytes(StandardCharsets.ISO_8859_1)));
            }
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parts.stream().distinct().toList());
        } catch (IOException | RuntimeException e) {
            log.info("a winmail.dat stays as it is: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Objects of Outlook (a message, a drawing) are no files: then the whole stays with what could be taken out. */
    private static boolean hasData(Attachment file) {
        return file.getAttribute(TNEFProperty.ID_ATTACHDATA) != null;
    }

    private static MailPart file(Attachment file, int number) {
        String name = Optional.ofNullable(file.getLongFilename())
                .or(() -> Optional.ofNullable(file.getFilename()))
                .map(FileNames::clean)
                .filter(clean -> !clean.isBlank())
                .orElse("attachment-" + number);
        return MailPart.attachment(name, FileNames.typeOf(name.toLowerCase(Locale.ROOT)), file.getContents());
    }
}
