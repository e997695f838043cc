package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.otvet.files.FileId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a thread: what a customer or an agent wrote, or what was changed. */
public record MessageView(
        String id,
        String kind,
        Author author,
        String text,
        String quoted,
        @Nullable String html,
        boolean hasOriginal,
        int remoteImages,
        List<Attachment> attachments,
        @Nullable Delivery delivery,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChangeView> changes) {

    /** @param type customer, agent or robot */
    public record Author(
            String type,
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String initials) {}

    /** @param inline shown within the text, so not once more below it */
    public record Attachment(FileId id, String name, long size, String contentType, boolean inline) {}

    public record Delivery(DeliveryState state, @Nullable String detail, Instant at) {}

    /** Values as they are shown: names, not ids. */
    public record ChangeView(
            Field field, @Nullable Object before, @Nullable Object after) {}
}
