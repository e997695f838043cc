/**
 * Mailboxes on somebody else's server, by IMAP and POP3: {@link io.otvet.mail.postbox.Postboxes} opens one or says
 * exactly why not ({@link io.otvet.mail.postbox.Trouble}). Nothing is kept here, and nothing is changed on the server
 * but what the caller asks for.
 */
@NullMarked
@NamedInterface("postbox")
package io.otvet.mail.postbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
