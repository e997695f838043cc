/**
 * Durable work on PostgreSQL. A {@link io.otvet.jobs.JobKind} says what is done, {@link io.otvet.jobs.Jobs} enters it
 * into a lane in the caller's own transaction, and within a lane one job runs at a time, in the order of entering.
 * {@link io.otvet.jobs.JobMonitor} shows what waits and what failed. Nothing here knows what a ticket is.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.otvet.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
