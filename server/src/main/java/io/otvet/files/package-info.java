/** Blobs: stored once by content, named by an id, read by whoever may see what they hang on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "jobs"})
package io.otvet.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
