/**
 * Calls: who asked to be called, when, and what came of it. Each call-back belongs to a ticket, which says what it is
 * about and who may know of it; what came of a call stands in the ticket's thread as a note.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "realtime", "sites", "tickets"})
package io.otvet.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
