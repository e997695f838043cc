/** What realtime must be given: whether an open stream is still allowed. */
@NullMarked
@NamedInterface("spi")
package io.otvet.realtime.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
