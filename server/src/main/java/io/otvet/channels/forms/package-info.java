/**
 * Forms on a page of their own or framed by any other page: an administrator designs them, people fill them in without
 * signing in, and what they send is a ticket like any other. Every field has its own complaint, nothing typed is lost,
 * and floods are slowed down without puzzles for people.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "settings",
            "jobs",
            "files",
            "mail",
            "templating",
            "calendar",
            "staff",
            "customers",
            "sites",
            "tickets"
        })
package io.otvet.channels.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
