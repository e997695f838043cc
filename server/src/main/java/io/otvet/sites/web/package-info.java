/** Sites over HTTP. */
@NullMarked
package io.otvet.sites.web;

import org.jspecify.annotations.NullMarked;
