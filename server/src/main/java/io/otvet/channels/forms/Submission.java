package io.otvet.channels.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A filled-in form as it arrives.
 *
 * @param id made with the page, so that what is sent twice is known for the same
 * @param language of the page, ru or en
 * @param answers what was typed, by the names of the fields
 */
public record Submission(
        UUID id, String language, Map<String, List<String>> answers, List<Upload> files, Circumstances circumstances) {

    public Submission {
        answers = Map.copyOf(answers);
        files = List.copyOf(files);
    }

    public record Upload(String name, String contentType, long size, Content content) {}

    /** Opened once, when the file is kept. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * What helps to understand the question.
     *
     * @param address from which it came; only its hash is kept
     * @param page that framed the form, empty when none did
     * @param browser as it calls itself
     * @param errors of the page that framed the form, when whoever wrote wanted them sent along
     */
    public record Circumstances(String address, String page, String browser, List<String> errors) {

        private static final int MOST_ERRORS = 10;
        private static final int LONGEST_ERROR = 400;

        public Circumstances {
            errors = errors.stream()
                    .map(Circumstances::printable)
                    .filter(error -> !error.isBlank())
                    .limit(MOST_ERRORS)
                    .toList();
        }

        private static String printable(String error) {
            return error.substring(0, Math.min(LONGEST_ERROR, error.length())).replaceAll("\\p{Cntrl}", " ");
        }
    }
}
