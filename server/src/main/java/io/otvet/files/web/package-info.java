/** Files over HTTP. */
@NullMarked
package io.otvet.files.web;

import org.jspecify.annotations.NullMarked;
