/**
 * Being away: until when, who stands in, and a word to colleagues. Standing in gives no rights: a deputy sees and does
 * what their own role and teams allow.
 */
@NullMarked
@NamedInterface("absence")
package io.otvet.staff.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
