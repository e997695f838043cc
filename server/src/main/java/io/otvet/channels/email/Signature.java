package io.otvet.channels.email;

import org.springframework.web.util.HtmlUtils;

/** What stands under every reply of a mailbox, set apart as mail programs know it. */
record Signature(String lines) {

    private static final String STYLE = "margin:24px 0 0;color:#6b6b66";

    /** @param template may name {@code {{agent}}} and {@code {{site}}}; anything else in braces is plain text */
    static Signature of(String template, String agent, String site) {
        return new Signature(
                template.replace("{{site}}", site).replace("{{agent}}", agent).strip());
    }

    String text() {
        return lines.isEmpty() ? "" : "\n\n-- \n" + lines;
    }

    String html() {
        String escaped = HtmlUtils.htmlEscape(lines, "UTF-8").replace("\n", "<br>");
        return lines.isEmpty() ? "" : "<p style=\"%s\">-- <br>%s</p>".formatted(STYLE, escaped);
    }
}
