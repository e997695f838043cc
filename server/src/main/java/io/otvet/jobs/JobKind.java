package io.otvet.jobs;

import java.time.Duration;

/**
 * What is done by jobs of one kind; a bean of the module that owns the work.
 *
 * <ul>
 *   <li>By default {@code run} happens inside the transaction that takes the job away: a crash gives it back.
 *   <li>With {@code talksOutside} no transaction is held; the job is claimed while it is at work, and a crash lets it
 *       run again within a minute, so the work must bear being repeated.
 *   <li>An exception puts the job off by {@code delayBefore} the next attempt; it keeps its place and holds its lane.
 *       After {@code mostAttempts} it is parked: kept, shown, no longer in anybody's way. {@link NotNow} is no attempt.
 * </ul>
 */
public interface JobKind<T> {

    /** {@code module.verb-noun}; never changes once jobs of this kind may be waiting somewhere. */
    String name();

    /** A record that Jackson reads and writes. */
    Class<T> payload();

    /** @param attempt 1 for the first; one that a crash cut short is not counted */
    void run(T payload, int attempt) throws Exception;

    default boolean talksOutside() {
        return false;
    }

    /** False while something is missing without which no attempt makes sense: its jobs wait, and none is counted. */
    default boolean canRun() {
        return true;
    }

    default Duration delayBefore(int attempt) {
        return Backoff.before(attempt);
    }

    default int mostAttempts() {
        return 20;
    }

    /**
     * Asked in a transaction of its own when the last attempt has failed. True when the owner keeps and shows the thing
     * itself: then the job goes, as people should not have to look in two places.
     */
    default boolean isKeptElsewhere(T payload, String error) {
        return false;
    }
}
