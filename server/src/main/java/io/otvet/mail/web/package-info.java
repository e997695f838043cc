/** Mail over HTTP: what a mail is, for administrators. */
@NullMarked
package io.otvet.mail.web;

import org.jspecify.annotations.NullMarked;
