/**
 * E-mail in and out. What arrives at the SMTP port is kept raw with its job before {@code 250}; the job reads it,
 * asks the {@link io.otvet.channels.email.Screens screens}, and hands it to the tickets or sets it aside with a
 * reason. What agents write is queued with the reply itself and goes through the relay, in order within a
 * conversation.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "settings",
            "jobs",
            "files",
            "egress",
            "mail",
            "mail::spi",
            "mail::postbox",
            "screening",
            "staff",
            "notifications::spi",
            "senders::spi",
            "sites",
            "customers",
            "templating",
            "tickets",
            "tickets::spi",
            "audit"
        })
package io.otvet.channels.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
