/** Jobs over HTTP, for administrators. */
@NullMarked
package io.otvet.jobs.web;

import org.jspecify.annotations.NullMarked;
