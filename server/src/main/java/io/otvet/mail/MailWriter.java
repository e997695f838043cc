package io.otvet.mail;

import org.springframework.stereotype.Component;

/** Writes a mail as bytes that every mail program reads. No value of it can start a header of its own. */
@Component
public class MailWriter {

    public byte[] write(OutgoingMail mail) {
        throw new UnsupportedOperationException();
    }
}
