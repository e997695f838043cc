package io.otvet.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of files from outside: no folders, no control characters, no tricks with the writing direction. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final Pattern PATH = Pattern.compile("^(?:[A-Za-z]:)?[/\\\\]|\\.\\.[/\\\\]|^[A-Za-z]:");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("zip", "application/zip"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("ics", "text/calendar"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    private static final Map<String, String> DEFAULTS = Map.of(
            "message/rfc822",
            "message.eml",
            "text/calendar",
            "invite.ics",
            "application/ms-tnef",
            "winmail.dat",
            "message/delivery-status",
            "delivery-status.txt",
            "text/rfc822-headers",
            "headers.txt",
            "application/pgp-signature",
            "signature.asc",
            "text/plain",
            "text.txt",
            "text/html",
            "text.html");

    private FileNames() {}

    static String clean(String name) {
        String tidy = CleanText.line(name);
        boolean isPath = PATH.matcher(tidy).find();
        String last = isPath ? tidy.substring(Math.max(tidy.lastIndexOf('/'), tidy.lastIndexOf('\\')) + 1) : tidy;
        String plain = last.replaceAll("[/\\\\]", "_").replaceAll("^[. ]+|[. ]+$", "");
        return plain.length() > LONGEST ? shortened(plain) : plain;
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    static String byDefault(String contentType) {
        String slash = contentType.substring(contentType.indexOf('/') + 1);
        return DEFAULTS.getOrDefault(
                contentType,
                switch (contentType.substring(0, Math.max(contentType.indexOf('/'), 0))) {
                    case "image" -> "image." + (slash.equals("jpeg") ? "jpg" : slash.replaceAll("[^a-z0-9]", ""));
                    case "audio", "video" -> "file." + slash.replaceAll("[^a-z0-9]", "");
                    default -> "file";
                });
    }

    /** What a part is called by the sentence that describes it. */
    static String described(String description, String contentType) {
        String usual = byDefault(contentType);
        int dot = usual.lastIndexOf('.');
        String ending = dot < 0 || description.matches(".*\\.[A-Za-z0-9]{2,4}") ? "" : usual.substring(dot);
        return clean(description.replaceAll("[/\\\\]", "_") + ending);
    }

    static String typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
