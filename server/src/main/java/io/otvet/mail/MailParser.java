package io.otvet.mail;

import org.springframework.stereotype.Component;

/** Reads any mail. Malformed input is read as far as it goes; only what is no mail at all is {@link UnreadableMail}. */
@Component
public class MailParser {

    public ParsedMail parse(byte[] raw) {
        throw new UnsupportedOperationException();
    }
}
