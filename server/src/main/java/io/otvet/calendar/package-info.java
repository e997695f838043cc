/** Working time: weeks of hours, days that differ, zones. Pure arithmetic; it knows of nobody whose time it is. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.otvet.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
