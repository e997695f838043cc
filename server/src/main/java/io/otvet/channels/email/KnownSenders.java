package io.otvet.channels.email;

import io.otvet.kernel.Access;
import io.otvet.mail.MailParser;
import io.otvet.mail.Mailbox;
import io.otvet.mail.UnreadableMail;
import io.otvet.screening.SenderRules;
import org.springframework.stereotype.Component;

/** Puts the writers of mails on the list of those who are always heard. */
@Component
class KnownSenders {

    private final RawContents contents;
    private final MailParser parser;
    private final SenderRules rules;

    KnownSenders(RawContents contents, MailParser parser, SenderRules rules) {
        this.contents = contents;
        this.parser = parser;
        this.rules = rules;
    }

    /** Nothing where nobody can be made out. */
    void alwaysAllow(Access who, RawId id) {
        try {
            Mailbox from = parser.parse(contents.of(id)).from();
            from.email().ifPresent(address -> rules.put(who, address.value(), true));
        } catch (UnreadableMail _) {
            // released all the same; there is no sender to remember
        }
    }
}
