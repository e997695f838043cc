/**
 * Agents, their teams and roles; signing in, sessions and the one security chain. Answers what an agent may do and
 * see as an {@link io.otvet.kernel.Access}. A role is a set of permissions and how far it sees; a team is people and
 * the sites they look after.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"settings", "audit", "jobs", "sites", "mail", "templating", "egress", "realtime"})
package io.otvet.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
