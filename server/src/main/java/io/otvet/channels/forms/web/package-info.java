/** Forms over HTTP: their design for administrators, the page for everybody. */
@NullMarked
package io.otvet.channels.forms.web;

import org.jspecify.annotations.NullMarked;
