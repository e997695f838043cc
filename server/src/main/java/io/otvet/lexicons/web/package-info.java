/** Lexicons over HTTP. */
@NullMarked
package io.otvet.lexicons.web;

import org.jspecify.annotations.NullMarked;
