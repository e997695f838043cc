/** For modules whose things have customers hanging on them. */
@NullMarked
@NamedInterface("spi")
package io.otvet.customers.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
