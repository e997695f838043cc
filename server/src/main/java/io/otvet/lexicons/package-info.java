/**
 * Kinds of requests that are known by their words: pleas for what costs money, which can be answered many at once, and
 * threats of scandal, which rise in the list and are told to managers. Lists of phrases, changed by administrators.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "jobs", "staff", "notifications", "tickets"})
package io.otvet.lexicons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
