/** What others give to senders: the addresses from which their mail leaves. */
@NullMarked
@NamedInterface("spi")
package io.otvet.senders.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
