package io.otvet.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells mail of programs from that of people, by the marks of RFC 3834 and by what the unmarked ones have in common.
 */
final class AutoKinds {

    private static final Pattern DAEMON = Pattern.compile(
            "(?i)^(?:mailer-?daemon|post_?master|mail delivery (?:sub)?system|mail administrator|mdaemon|mail-daemon|bounce-?\\d*|delivery|"
                    + "system administrator|microsoftexchange[0-9a-f]+|mail ?system)(?:@.*)?$");
    private static final Pattern BOUNCE_SUBJECT = Pattern.compile(
            "(?iu)^(?:re:\\s*)?(?:undeliver(?:able|ed)|undelivered mail|"
                    + "(?:mail )?delivery (?:failed|failure|status|report|problem|error|notification|delay|has failed|unsuccessful)|"
                    + "returned mail|mail (?:system )?error|failure notice|delivery.{0,20}failed|message (?:delivery|undeliverable|could not)|"
                    + "could ?n[o']t (?:deliver|send)|mail could not be delivered|warning: (?:could not send|message)|unzustellbar|nondeliverable|"
                    + "non remis|permanent (?:delivery )?failure|undelivered|недоставлен|сообщение не доставлено|не удалось доставить|"
                    + "невозможно доставить|ошибка доставки|отчет о доставке|отчёт о доставке|user unknown|there was an error sending|"
                    + "delayed mail|dead letter|mail failure|rejected mail|cannot send|error sending|postmaster notify|nondelivery|mail not delivered|"
                    + "\\[postfix\\]|(?:your )?message.{0,40}(?:was|has) not|a message.{0,20}rejected|delivery delayed).*");
    private static final Pattern AUTO_SUBJECT = Pattern.compile(
            "(?iu)^\\W*(?:out of (?:the )?office|auto(?:matic)?[- ]?(?:reply|response|responder|matic reply)"
                    + "|autoreply|auto:|away from|vacation|on vacation|автоответ|автоматический ответ|авто-ответ|отсутствие на рабочем месте"
                    + "|нет на работе|я в отпуске|в отпуске|abwesenheit|automatische antwort|réponse automatique|absence du bureau"
                    + "|risposta automatica|respuesta automática|automatisk svar|автовідповідь|fuera de (?:la )?oficina).*");
    private static final Pattern CHALLENGE_SUBJECT = Pattern.compile(
            "(?iu).*(?:(?:please |must )(?:confirm|verify) (?:your|that you|you).{0,30}(?:message|e-?mail|sent|human)"
                    + "|your (?:e-?mail|message) requires verification|verification required|confirm your (?:message|e-?mail) (?:to|delivery)|verify#|\\[qurb|spam ?arrest"
                    + "|подтвердите отправку|sender (?:verification|confirmation)|challenge.{0,10}response|awaiting (?:your )?confirmation).*");

    private final MimePart root;
    private final RawHeaders headers;
    private final String subject;

    private AutoKinds(MimePart root, String subject) {
        this.root = root;
        this.headers = root.headers();
        this.subject = subject;
    }

    static AutoKind of(MimePart root, String subject, Mailbox from) {
        return new AutoKinds(root, subject).kind(from);
    }

    private AutoKind kind(Mailbox from) {
        Optional<AutoKind> noticed = headers.first("x-amz-sns-message-id")
                .flatMap(_ -> SnsNotice.find(ReportText.of(root).words()))
                .map(SnsNotice::kind);
        if (noticed.isPresent()) {
            return noticed.get();
        }
        if (isAbuse()) {
            return AutoKind.ABUSE;
        }
        if (isBounce(from)) {
            return AutoKind.BOUNCE;
        }
        if (isChallenge()) {
            return AutoKind.CHALLENGE;
        }
        if (isList()) {
            return AutoKind.LIST;
        }
        return isAutomatic() ? AutoKind.AUTO_REPLY : AutoKind.NONE;
    }

    private boolean isAbuse() {
        return isReport("feedback-report")
                || has("message/feedback-report")
                || headers.first("X-ARF").isPresent()
                || headers.first("X-HmXmrOriginalRecipient").isPresent();
    }

    private boolean isBounce(Mailbox from) {
        boolean isForwarded = subject.matches("(?iu)(?:fwd?|wg|пересл):.*");
        if (isReport("delivery-status")
                || !isForwarded && has("message/delivery-status")
                || has("message/global-delivery-status")
                || headers.first("X-Failed-Recipients").isPresent()) {
            return true;
        }
        boolean isDaemon = DAEMON.matcher(
                                from.address() == null
                                        ? from.raw()
                                        : from.address().local())
                        .matches()
                || DAEMON.matcher(from.name()).matches();
        boolean isNobody = headers.first("Return-Path")
                        .filter(path -> path.replace(" ", "").equals("<>"))
                        .isPresent()
                || from.address() == null
                        && from.raw().isBlank()
                        && headers.first("From").isPresent();
        boolean isSaid = BOUNCE_SUBJECT.matcher(subject).matches();
        if (isNobody && has("message/rfc822") && !isAutomaticAnswer()) {
            return true;
        }
        return isSaid && (isDaemon || isNobody || isAnnounced()) || isDaemon && (isNobody || looksReturned());
    }

    private boolean isAutomaticAnswer() {
        return AUTO_SUBJECT.matcher(subject).matches() || isReport("disposition-notification");
    }

    /** Free-form reports of gateways come from people's-looking addresses: then their words must be beyond doubt. */
    private boolean isAnnounced() {
        String words = ReportText.of(root).lower();
        return words.contains("could not be delivered")
                || words.contains("not delivered")
                || words.contains("undeliverable")
                || words.contains("delivery failed")
                || words.contains("failed to deliver")
                || words.contains("delivery to the following");
    }

    private boolean looksReturned() {
        String words = ReportText.of(root).lower();
        return isAnnounced()
                || words.contains("550 ")
                || words.contains("554 ")
                || words.contains("user unknown")
                || words.contains("unable to deliver")
                || words.contains("wasn't able to deliver")
                || words.contains("returned");
    }

    private boolean isChallenge() {
        boolean isMarked = headers.lines().stream()
                .map(line -> line.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-boxtrapper")
                        || name.startsWith("x-tmda-confirm")
                        || name.equals("x-spamarrest"));
        return isMarked || CHALLENGE_SUBJECT.matcher(subject).matches();
    }

    private boolean isList() {
        List<String> precedence = headers.all("Precedence");
        boolean isBulk = precedence.stream().anyMatch(word -> word.strip().matches("(?i)(?:bulk|list|junk).*"));
        boolean isNamed = headers.first("List-Id").isPresent()
                || headers.first("List-Post").isPresent()
                || headers.first("List-Unsubscribe").isPresent()
                || headers.first("Mailing-List").isPresent();
        return (isBulk || isNamed) && !(isAutomatic() && !isNamed);
    }

    private boolean isAutomatic() {
        boolean isSubmitted = headers.first("Auto-Submitted")
                .filter(word -> !word.strip().matches("(?i)no\\b.*"))
                .isPresent();
        boolean isAutoReply =
                headers.all("Precedence").stream().anyMatch(word -> word.strip().equalsIgnoreCase("auto_reply"));
        boolean isMarked =
                headers.lines().stream().anyMatch(line -> isMark(line.name().toLowerCase(Locale.ROOT), line.value()));
        return isSubmitted
                || isAutoReply
                || isMarked
                || AUTO_SUBJECT.matcher(subject).matches()
                || isReport("disposition-notification")
                || has("message/disposition-notification");
    }

    private static boolean isMark(String name, String value) {
        return switch (name) {
            case "x-autoreply",
                    "x-autorespond",
                    "x-auto-reply",
                    "x-autoresponder",
                    "x-autogenerated",
                    "x-autoreply-from",
                    "x-mail-autoreply",
                    "x-away",
                    "x-vacation" -> !value.strip().equalsIgnoreCase("no");
            case "x-ms-exchange-generated-message-source" -> true;
            case "delivered-to" -> value.strip().equalsIgnoreCase("autoresponder");
            default -> false;
        };
    }

    /** Also of a report that lost its parts on the way. */
    private boolean isReport(String kind) {
        return root.type()
                .parameter("report-type")
                .filter(kind::equalsIgnoreCase)
                .isPresent();
    }

    private boolean has(String type) {
        return root.children().stream()
                .anyMatch(part -> part.contentType().equals(type)
                        || part.children().stream()
                                .anyMatch(inner -> inner.contentType().equals(type)));
    }
}
