/**
 * Mail as text and bytes: {@link io.otvet.mail.MailParser} reads whatever arrives, {@link io.otvet.mail.MailWriter}
 * writes what leaves and {@link io.otvet.mail.MailTransport} hands it to a relay and says what became of it for each
 * recipient. It knows neither tickets nor mailboxes, and keeps nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "egress"})
package io.otvet.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
