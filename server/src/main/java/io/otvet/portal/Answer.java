package io.otvet.portal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/**
 * What a customer sends from the page of a ticket.
 *
 * @param stamp made with the page, so that what is sent twice is known for the same
 * @param network from which it comes
 */
public record Answer(UUID stamp, String text, List<Upload> files, Then then, String network) {

    public Answer {
        text = text.strip();
        files = List.copyOf(files);
    }

    boolean saysSomething() {
        return !text.isEmpty() || !files.isEmpty();
    }

    /** What becomes of the ticket besides. */
    public enum Then {
        NOTHING,
        SOLVED,
        OPEN;

        /** @param word of the button that was pressed */
        public static Then of(String word) {
            return switch (word) {
                case "solved" -> SOLVED;
                case "open" -> OPEN;
                default -> NOTHING;
            };
        }
    }

    public record Upload(String name, String contentType, long size, Content content) {}

    /** Opened once, when the file is kept. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
