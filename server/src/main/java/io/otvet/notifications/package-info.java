/**
 * Notices to agents. A notice is kept first, told once for its dedupe key, and goes out by mail through a durable
 * job; without a relay it waits and is shown as waiting. It does not know what a ticket is: others say whom to tell.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "jobs", "mail", "sites", "staff", "templating"})
package io.otvet.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
