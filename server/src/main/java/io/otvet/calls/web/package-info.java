/** Calls over HTTP. */
@NullMarked
package io.otvet.calls.web;

import org.jspecify.annotations.NullMarked;
