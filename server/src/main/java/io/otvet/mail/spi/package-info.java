/** What others give to mail: what they would do with one, step by step. */
@NullMarked
@NamedInterface("spi")
package io.otvet.mail.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
