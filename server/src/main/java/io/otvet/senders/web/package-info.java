/** Sender domains over HTTP. */
@NullMarked
package io.otvet.senders.web;

import org.jspecify.annotations.NullMarked;
