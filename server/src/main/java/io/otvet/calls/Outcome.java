package io.otvet.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param tries how often nobody had answered when the caller looked: a second press of the same button changes nothing
 * @param said what is to be noted; may be empty
 */
public sealed interface Outcome {

    int tries();

    String said();

    record Reached(int tries, String said) implements Outcome {}

    /** @param again when to call again; null for when it is usual */
    record NoAnswer(int tries, String said, @Nullable Instant again) implements Outcome {}

    record GivenUp(int tries, String said) implements Outcome {}
}
