/**
 * Pushes what has happened to the browsers that may see it, and knows who looks at what. An event is a row of the
 * publisher's transaction, so a stream that was cut resumes without a gap. It does not know what a ticket is: the
 * publisher says by an {@link io.otvet.realtime.Audience} who may see an event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.otvet.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
