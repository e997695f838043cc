/** What others give to mail: what they would do with one, step by step, and the keys to sign it by. */
@NullMarked
@NamedInterface("spi")
package io.otvet.mail.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
