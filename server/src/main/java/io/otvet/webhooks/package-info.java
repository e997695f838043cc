/**
 * Tells other programs what happens here: every {@link io.otvet.kernel.PublicEvent} goes to the addresses that want it,
 * signed as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says, in order, retried for a day, and can
 * be sent again by hand. It knows no module: an event is sent as it is, with ids and no text of any message.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "settings", "jobs", "egress"})
package io.otvet.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
