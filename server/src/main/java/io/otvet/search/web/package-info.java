@NullMarked
package io.otvet.search.web;

import org.jspecify.annotations.NullMarked;
