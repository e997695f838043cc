/** What others give to notices. */
@NullMarked
@NamedInterface("spi")
package io.otvet.notifications.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
