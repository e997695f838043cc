/**
 * Serves the agents' application: one page, built ahead and sent as it is, and its assets, which never change under
 * their names and are therefore cached for ever. It composes nothing: the browser asks each module itself.
 * It also answers whether an open stream of live events is still allowed.
 */
@ApplicationModule(allowedDependencies = {"realtime::spi", "staff"})
@NullMarked
package io.otvet.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
