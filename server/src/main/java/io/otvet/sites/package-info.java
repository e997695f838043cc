/**
 * The sites (brands, products) that are served: what a site is called, from which address it writes, which languages it
 * speaks and whether it is internal. It knows nothing of tickets or people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "audit", "calendar", "templating"})
package io.otvet.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
