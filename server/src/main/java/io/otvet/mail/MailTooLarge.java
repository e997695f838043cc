package io.otvet.mail;

import io.otvet.kernel.Refusal;

public class MailTooLarge extends Refusal {

    public MailTooLarge() {
        super(Kind.TOO_LARGE, "mail.too-large");
    }
}
