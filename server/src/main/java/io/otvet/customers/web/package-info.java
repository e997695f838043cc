/** Customers over HTTP. */
@NullMarked
package io.otvet.customers.web;

import org.jspecify.annotations.NullMarked;
