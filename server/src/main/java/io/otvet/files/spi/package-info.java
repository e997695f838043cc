/** For modules whose things have files hanging on them. */
@NullMarked
@NamedInterface("spi")
package io.otvet.files.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
