/** In and out: each outside channel is a module nested here, and none knows another. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.otvet.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
