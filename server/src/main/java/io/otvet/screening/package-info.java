/**
 * Whether a message is wanted. A filter learns from what agents call spam and what they answer; lists of senders decide
 * before it. Knows no channel: whoever brings a message describes it as a {@link io.otvet.screening.Specimen}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit"})
package io.otvet.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
