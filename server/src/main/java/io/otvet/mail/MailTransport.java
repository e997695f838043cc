package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.util.Map;

/**
 * Hands a mail to a relay.
 *
 * <ul>
 *   <li>The answer names every recipient of the envelope, whatever happens; it never throws for what a server does.
 *   <li>One recipient's refusal never keeps another from getting the mail.
 *   <li>Blocks for as long as the relay's patience allows; never call it inside a transaction.
 * </ul>
 */
public interface MailTransport {

    Map<EmailAddress, DeliveryOutcome> send(Relay relay, Envelope envelope, byte[] mail);
}
