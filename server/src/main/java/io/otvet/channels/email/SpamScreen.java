package io.otvet.channels.email;

import io.otvet.mail.ParsedMail;
import io.otvet.screening.Judgement;
import io.otvet.screening.SpamFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is thought of a mail: by our lists and our filter, and then by those that it passed on its way. */
@Component
class SpamScreen {

    private final SpamFilter filter;

    SpamScreen(SpamFilter filter) {
        this.filter = filter;
    }

    Judgement judge(ParsedMail mail) {
        return withOthers(mail, filter.judge(MailSpecimen.of(mail)));
    }

    /** With all that was taught until now. */
    Judgement judgeByLatest(ParsedMail mail) {
        return withOthers(mail, filter.judgeByLatest(MailSpecimen.of(mail)));
    }

    private static Judgement withOthers(ParsedMail mail, Judgement ours) {
        return ours.allowed() || ours.isSpam()
                ? ours
                : flag(mail).map(flag -> Judgement.spam(List.of(flag))).orElse(ours);
    }

    private static Optional<String> flag(ParsedMail mail) {
        Optional<String> flag = mail.header("X-Spam-Flag")
                .filter(value -> value.strip().equalsIgnoreCase("yes"))
                .map(_ -> "X-Spam-Flag: YES");
        Optional<String> status = mail.header("X-Spam-Status")
                .filter(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("yes"))
                .map(_ -> "X-Spam-Status: Yes");
        return flag.or(() -> status);
    }
}
