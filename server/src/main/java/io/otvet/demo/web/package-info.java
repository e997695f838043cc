/** Tells the sign-in page of a demo whom one may be. */
@NullMarked
package io.otvet.demo.web;

import org.jspecify.annotations.NullMarked;
