package io.otvet.mail;

import io.otvet.kernel.Refusal;

/** What arrived is not a mail, or takes more room than any mail may: it is kept and shown, but not read. */
public class UnreadableMail extends Refusal {

    public UnreadableMail(String code) {
        super(Kind.UNPROCESSABLE, code);
    }
}
