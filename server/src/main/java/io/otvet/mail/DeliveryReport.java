package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The machine-readable part of a report (RFC 3464): what happened to each recipient. */
record DeliveryReport(List<Recipient> recipients) {

    private static final Pattern FIELD = Pattern.compile("^[A-Za-z][A-Za-z-]{2,40}\\s*:.*");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,2}\\.\\d{1,3}(?![\\d.]*\\d)");

    /** One block of fields, their names in lower case. */
    record Recipient(Map<String, String> fields) {

        String action() {
            return fields.getOrDefault("action", "").strip().split("[\\s;(]")[0].toLowerCase(Locale.ROOT);
        }

        boolean isFailure() {
            return action().isEmpty()
                    || action().startsWith("fail")
                    || action().startsWith("delay")
                    || action().equals("error");
        }

        /** What the server said, without the kind of its words. */
        String diagnosis() {
            String said = fields.getOrDefault("diagnostic-code", fields.getOrDefault("x-supplementary-info", ""));
            return CleanText.line(
                    said.replaceFirst("(?i)^\\s*(?:smtp|x-[\\w-]+|x\\d*-?unix|dns|lmtp|mmdf)\\s*;\\s*", "")
                            .replaceFirst("^[45]\\.\\d\\.\\d - [A-Za-z ]{5,40} (?=\\d{3}-')", ""));
        }

        String status() {
            List<String> said = statuses(fields.getOrDefault("status", ""));
            return said.isEmpty() ? "" : said.getFirst();
        }

        Optional<EmailAddress> address() {
            return address("final-recipient")
                    .or(() -> address("original-recipient"))
                    .or(() -> address("x-actual-recipient"));
        }

        private Optional<EmailAddress> address(String field) {
            String said = fields.getOrDefault(field, "").replaceFirst("^[^;@]*;", "");
            return AddressList.read(said).stream()
                    .flatMap(mailbox -> mailbox.email().stream())
                    .findFirst();
        }
    }

    static DeliveryReport read(String text) {
        List<Recipient> recipients = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        String last = "";
        for (String line : text.split("\r?\n")) {
            if (!last.isEmpty() && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
                fields.merge(last, line.strip(), (said, more) -> said + " " + more);
            } else if (FIELD.matcher(line).matches()) {
                last = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
                if (last.equals("final-recipient") && fields.containsKey("final-recipient")) {
                    finish(fields, recipients);
                }
                fields.putIfAbsent(last, line.substring(line.indexOf(':') + 1).strip());
            } else if (line.isBlank()) {
                finish(fields, recipients);
                last = "";
            }
        }
        finish(fields, recipients);
        return new DeliveryReport(List.copyOf(recipients));
    }

    static List<String> statuses(String text) {
        return STATUS.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void finish(Map<String, String> fields, List<Recipient> recipients) {
        boolean isRecipient = fields.containsKey("final-recipient")
                || fields.containsKey("original-recipient")
                || fields.containsKey("action") && fields.containsKey("status");
        if (isRecipient) {
            recipients.add(new Recipient(Map.copyOf(fields)));
        }
        fields.clear();
    }
}
