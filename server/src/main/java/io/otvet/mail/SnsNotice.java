package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report of Amazon SES that its notification service mails as JSON. */
record SnsNotice(String type, String json) {

    private static final Pattern TYPE = Pattern.compile("\"notificationType\"\\s*:\\s*\"(\\w+)\"");

    static Optional<SnsNotice> find(String words) {
        Matcher type = TYPE.matcher(words);
        return type.find() ? Optional.of(new SnsNotice(type.group(1), words)) : Optional.empty();
    }

    AutoKind kind() {
        return switch (type) {
            case "Bounce" -> AutoKind.BOUNCE;
            case "Complaint" -> AutoKind.ABUSE;
            default -> AutoKind.AUTO_REPLY;
        };
    }

    Optional<Bounce> bounce() {
        if (!type.equals("Bounce")) {
            return Optional.empty();
        }
        boolean isPermanent = value("bounceType").filter("Permanent"::equals).isPresent();
        String reason = value("diagnosticCode").or(() -> value("bounceSubType")).orElse(type);
        String status = value("status").orElse(isPermanent ? "5.0.0" : "4.0.0");
        String id = value("messageId")
                .map(name -> "<" + name + "@email.amazonses.com>")
                .orElse(null);
        return Optional.of(new Bounce(
                isPermanent,
                status,
                value("emailAddress").flatMap(EmailAddress::parse).orElse(null),
                reason,
                id));
    }

    private Optional<String> value(String name) {
        Matcher value =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]{1,1000})\"").matcher(json);
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }
}
