package io.otvet.tickets;

import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.kernel.Actor;
import io.otvet.kernel.SafeHtml;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hangs on a message what belongs to it: the files that were named, and pictures pasted into its text. */
@Component
class Attached {

    private static final Pattern PICTURE = Pattern.compile("src=\"/api/v1/attachments/([0-9a-f-]{36})\"");

    private final Files files;

    Attached(Files files) {
        this.files = files;
    }

    void hang(Actor uploader, List<FileId> attachments, @Nullable SafeHtml html, MessageId message) {
        String owner = "message:" + message;
        if (!attachments.isEmpty()) {
            files.attach(uploader, attachments.stream().distinct().toList(), owner);
        }
        if (html != null) {
            List<FileId> pasted = PICTURE.matcher(html.value())
                    .results()
                    .map(found -> new FileId(UUID.fromString(found.group(1))))
                    .distinct()
                    .toList();
            files.adopt(uploader, pasted, owner);
        }
    }
}
