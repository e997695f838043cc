/**
 * What a workspace has chosen ({@link io.otvet.settings.Settings}), what the machine was told by its environment
 * ({@link io.otvet.settings.Instance}), and the key that encrypts and signs ({@link io.otvet.settings.Secrets}).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.otvet.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
