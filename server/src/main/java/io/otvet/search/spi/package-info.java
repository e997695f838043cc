/** What others give to the one search box. */
@NullMarked
@NamedInterface("spi")
package io.otvet.search.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
