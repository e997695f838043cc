package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a report about a mail that came back, in the standard form or in the words of its server. */
final class Bounces {

    private static final Pattern SMTP_REPLY = Pattern.compile("(?m)^.*(?<![\\d.])[45]\\d\\d[ -:][^\\n]*"
            + "(?:\\n(?!\\s*\\n|.*(?<![\\d.])[245]\\d\\d[ -])[^\\n]{1,200}){0,3}");
    private static final Pattern UNKNOWN_FOR_SURE =
            Pattern.compile("(?i)RCPT\\s+(?:TO|command)|RCPT_TO|does not like recipient|this user does");
    private static final Pattern REMOTE_REPLY = Pattern.compile("(?<![\\d.])55\\d\\b");
    private static final Pattern IN_ANGLES =
            Pattern.compile("[<(]([^<>@\\s()]+@[^<>@\\s()]+)[>)]|(?<![\\w.+-])([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)");
    private static final int LONGEST_REASON = 600;

    private final MimePart root;
    private final ReportText text;
    private final List<DeliveryReport.Recipient> recipients;

    private Bounces(MimePart root) {
        this.root = root;
        this.text = ReportText.of(root);
        String machine = text.fields().isBlank() ? text.words() : text.fields();
        this.recipients = DeliveryReport.read(machine).recipients();
    }

    /** What a mail says that is known to be a report; empty when the report is good news. */
    static Optional<Bounce> read(MimePart root) {
        return new Bounces(root).bounce();
    }

    private Optional<Bounce> bounce() {
        Optional<SnsNotice> notice = SnsNotice.find(text.words());
        if (notice.isPresent()) {
            return notice.get().bounce();
        }
        List<DeliveryReport.Recipient> failed =
                recipients.stream().filter(DeliveryReport.Recipient::isFailure).toList();
        if (!recipients.isEmpty() && failed.isEmpty()) {
            return Optional.empty();
        }
        Optional<DeliveryReport.Recipient> first = failed.stream()
                .min(Comparator.comparing(recipient -> recipient.action().startsWith("delay")));
        return Optional.of(first.map(this::byFields).orElseGet(this::byWords));
    }

    private Bounce byFields(DeliveryReport.Recipient recipient) {
        String diagnosis = recipient.diagnosis();
        EmailAddress address = recipient.address().or(this::recipient).orElse(null);
        String reason = diagnosis.isBlank() ? inWords(address) : diagnosis;
        String status = status(recipient.status(), reason);
        boolean isDelayed = recipient.action().startsWith("delay") || status.startsWith("4") && !saysForGood();
        return bounce(isDelayed, status, address, reason, diagnosis.isBlank());
    }

    private Bounce byWords() {
        EmailAddress address = recipient().orElse(null);
        String reason = inWords(address);
        return bounce(false, status("", reason), address, reason, true);
    }

    private Bounce bounce(
            boolean isDelayed, String status, @Nullable EmailAddress address, String reason, boolean isFree) {
        Optional<BounceCause> cause = Optional.of(status)
                .filter(code -> code.matches("5\\.1\\.[78]"))
                .flatMap(BounceCause::byStatus)
                .or(() -> BounceCause.of(reason))
                .or(() -> isFree ? BounceCause.of(text.words()) : Optional.empty())
                .or(() -> BounceCause.byStatus(status))
                .or(() -> BounceCause.of(text.words()))
                .map(found -> found == BounceCause.USER_UNKNOWN && mayBeFilter(status, reason)
                        ? BounceCause.FILTERED
                        : found);
        boolean isPermanent = !isDelayed && cause.map(BounceCause::isPermanent).orElse(false);
        String shown = status.isEmpty() ? cause.map(BounceCause::status).orElse(isDelayed ? "4.0.0" : "5.0.0") : status;
        return new Bounce(
                isPermanent, shown, address, reason, text.originalMessageId().orElse(null));
    }

    /** "User unknown" to the text rather than to the address, and without its own code, is how some filters refuse. */
    private boolean mayBeFilter(String status, String reason) {
        return REMOTE_REPLY.matcher(reason).find()
                && !(status + " " + reason).matches(".*\\b5\\.1\\.(?:0|1|3|10)\\b.*")
                && !UNKNOWN_FOR_SURE
                        .matcher(reason + " " + text.words() + " " + text.fields())
                        .find();
    }

    /** The code nearest to the server that refused: the last of its words, before the general one of the report. */
    private static String status(String said, String reason) {
        List<String> inWords = DeliveryReport.statuses(reason);
        return inWords.isEmpty() ? said : inWords.getLast();
    }

    private boolean saysForGood() {
        return text.lower().contains("permanent");
    }

    /** Whom it did not reach, by a header some servers add, or the first address in the words that is not ours. */
    private Optional<EmailAddress> recipient() {
        Optional<EmailAddress> named = root.headers()
                .first("X-Failed-Recipients")
                .flatMap(line -> AddressList.read(line).stream()
                        .flatMap(mailbox -> mailbox.email().stream())
                        .findFirst());
        List<EmailAddress> all = IN_ANGLES
                .matcher(text.words())
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .flatMap(address ->
                        EmailAddress.parse(address.replaceFirst("(?i)^(?:mailto|smtp|rfc822):", "")).stream())
                .toList();
        return named.or(() ->
                        all.stream().filter(address -> !isAboutUs(address)).findFirst())
                .or(() -> all.stream().findFirst());
    }

    private boolean isAboutUs(EmailAddress address) {
        boolean isServer = address.local().matches("(?i)mailer-daemon|postmaster|no-?reply|abuse|support|help.*");
        return isServer
                || root.headers().all("To").stream()
                        .flatMap(line -> AddressList.read(line).stream())
                        .anyMatch(mailbox -> address.equals(mailbox.address()));
    }

    private String inWords(@Nullable EmailAddress address) {
        Matcher reply = SMTP_REPLY.matcher(text.words());
        if (reply.find()) {
            return bounded(reply.group());
        }
        String words = text.words();
        int at = address == null ? -1 : text.lower().indexOf(address.value());
        return bounded(at < 0 ? words : words.substring(at));
    }

    private static String bounded(String said) {
        String line = CleanText.line(said).replaceAll("\\s+", " ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
