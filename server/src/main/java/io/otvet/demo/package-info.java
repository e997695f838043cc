/**
 * The company of {@code ./run --demo}, and as many tickets as a benchmark wants. People and sites are made through the
 * doors of their modules; the past, which no door can make, is written straight into the tables by COPY. It is the only
 * module that does so, it runs on an empty desk alone, and a test fills every table it writes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "calendar", "sites", "staff", "tickets", "files"})
package io.otvet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
