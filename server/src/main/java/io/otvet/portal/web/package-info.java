/** Customers' pages over HTTP. */
@NullMarked
package io.otvet.portal.web;

import org.jspecify.annotations.NullMarked;
