/**
 * The domains that mail leaves from, and what makes others believe it: a key by which each mail is signed (DKIM, RFC
 * 6376), and the DNS records to publish, with a check of them. A mail is signed once its key stands at the name
 * servers, never before: a signature that nobody can verify is worse than none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "jobs", "mail::spi", "audit"})
package io.otvet.senders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
