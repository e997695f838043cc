/** Notices over HTTP, for those who watch the house. */
@NullMarked
package io.otvet.notifications.web;

import org.jspecify.annotations.NullMarked;
