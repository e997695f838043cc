/**
 * Blobs: stored once by content, named by an id, read by whoever may see what they hang on. Who that is, the module
 * says that owns the thing, by a {@link io.otvet.files.spi.FileGuard}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "jobs"})
package io.otvet.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
