/** Lists of senders over HTTP. */
@NullMarked
package io.otvet.screening.web;

import org.jspecify.annotations.NullMarked;
