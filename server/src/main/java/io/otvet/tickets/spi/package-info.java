/** What others give to tickets: reactions of the lane. */
@NullMarked
@NamedInterface("spi")
package io.otvet.tickets.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
