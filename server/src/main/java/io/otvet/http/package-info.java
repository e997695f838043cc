/**
 * What every answer over HTTP has in common: failures as problem+json in the caller's language, the message bundles of
 * all modules, and how values look as JSON. It knows no module; modules know nothing of it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.otvet.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
