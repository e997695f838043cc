@NullMarked
package io.otvet.tickets.web;

import org.jspecify.annotations.NullMarked;
