package io.otvet.tickets;

import io.otvet.files.FileId;
import java.util.List;
import java.util.UUID;

/**
 * What a customer wrote on the page of a ticket.
 *
 * @param stamp given out with the page: the same content with the same stamp is the same answer
 * @param files stored as {@link IncomingMessage#UPLOADER}
 * @param contentHash of the text and of the files
 */
public record CustomerAnswer(UUID stamp, String text, List<FileId> files, String contentHash) {

    public CustomerAnswer {
        files = List.copyOf(files);
    }
}
