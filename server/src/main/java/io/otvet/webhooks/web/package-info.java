/** Webhooks over HTTP, for administrators. */
@NullMarked
package io.otvet.webhooks.web;

import org.jspecify.annotations.NullMarked;
