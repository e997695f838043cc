@NullMarked
package io.otvet.realtime.web;

import org.jspecify.annotations.NullMarked;
