/**
 * Every call to an address that a person typed or a message contained. Private networks are refused when the connection
 * is made, after names are resolved and at each redirect, so that nobody can look about our house from within.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings"})
package io.otvet.egress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
