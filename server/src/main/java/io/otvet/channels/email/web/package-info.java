/** Mail over HTTP: what was set aside, what is on its way, and originals. */
@NullMarked
package io.otvet.channels.email.web;

import org.jspecify.annotations.NullMarked;
