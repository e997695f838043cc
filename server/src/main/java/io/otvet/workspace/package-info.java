/**
 * Serves the agents' application: one page, built ahead and sent as it is, and its assets, which never change under
 * their names and are therefore cached for ever. It composes nothing: the browser asks each module itself.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.otvet.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
