package io.otvet.tickets.web;

import io.otvet.files.FileId;
import io.otvet.kernel.SafeHtml;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a person wrote, as text, as HTML or as both; without text it is read out of the HTML. */
record Written(
        @Nullable String text,
        @Nullable String html,
        @Nullable List<FileId> attachments,
        @Nullable String status) {

    String plain() {
        if (text != null && !text.isBlank()) {
            return text;
        }
        return html == null
                ? ""
                : Jsoup.parse(html.replaceAll("(?i)</p>|</li>|</div>", "$0\n"))
                        .wholeText()
                        .strip();
    }

    @Nullable
    SafeHtml safe() {
        return html == null || html.isBlank() ? null : SafeHtml.clean(html);
    }

    List<FileId> files() {
        return attachments == null ? List.of() : attachments;
    }
}
