/**
 * The shared vocabulary: who acts, what they may do and see, whose fault a failure is, and the few values that every
 * module speaks of. It holds no business, no tables and no Spring beans, and depends on nothing of ours.
 */
@NullMarked
package io.otvet.kernel;

import org.jspecify.annotations.NullMarked;
