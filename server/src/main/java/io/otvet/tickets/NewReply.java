package io.otvet.tickets;

import io.otvet.files.FileId;
import io.otvet.kernel.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param status what the ticket becomes by it; null leaves that to Otvet
 * @param seenVersion the version of the ticket that the writer had before his eyes; null when he does not care
 * @param key repeated with the same key it is the same reply; null when never repeated
 */
public record NewReply(
        String text,
        @Nullable SafeHtml html,
        List<FileId> attachments,
        @Nullable String status,
        @Nullable Integer seenVersion,
        @Nullable String key) {

    public NewReply {
        attachments = List.copyOf(attachments);
    }

    public static NewReply of(String text) {
        return new NewReply(text, null, List.of(), null, null, null);
    }
}
