/**
 * The people who write to us, each with any number of contact points (addresses and telephone numbers). Recognises a
 * sender, gives cards for lists, and finds customers by a fragment of a name, an address or a number.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "sites"})
package io.otvet.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
