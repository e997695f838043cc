package io.otvet.jobs;

import java.time.Duration;

/** Something that is done again and again, by one node at a time; a bean of the module that owns it. */
public interface Recurring {

    /** {@code module.verb-noun}. */
    String name();

    /** From the end of one run to the start of the next. */
    Duration every();

    void run();
}
