/** What the owner of a list gives to filters: its facts. */
@NullMarked
@NamedInterface("spi")
package io.otvet.filters.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
