package org.dirsync.runs;

import java.time.Instant;
import org.dirsync.address.Code;
import org.dirsync.journal.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A run of a process.
 *
 * @param id its number; later runs have higher ones
 * @param postoffice for which postoffice
 * @param process T1, T2, T3, CYCLE, EXPORT or IMPORT
 * @param state QUEUED, RUNNING, COMPLETE, PARTIAL, FAILED or MISSED
 * @param requestedAt when it was asked for or due
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param messages how many messages it sent or applied
 * @param bytes their size
 * @param added entries added
 * @param modified entries modified
 * @param removed entries removed
 * @param refused changes refused
 * @param code the number of what went wrong, or null
 * @param text what happened, in one sentence
 * @param progress how far it is, if it waits or works on this node; or null
 */
public record RunView(
        long id,
        String postoffice,
        String process,
        String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long messages,
        long bytes,
        long added,
        long modified,
        long removed,
        long refused,
        @Nullable Integer code,
        String text,
        @Nullable ProgressView progress) {

    /** How long it took in milliseconds, or null if it has not ended. */
    public @Nullable Long durationMillis() {
        return startedAt == null || endedAt == null
                ? null
                : java.time.Duration.between(startedAt, endedAt).toMillis();
    }

    /** The view of a run whose progress is not asked for. */
    public static RunView of(Run run) {
        return of(run, null);
    }

    /** The view of a run. */
    public static RunView of(Run run, @Nullable ProgressView progress) {
        Outcome outcome = run.outcome();
        Code code = outcome.code();
        return new RunView(
                run.id(),
                run.postoffice(),
                run.process().name(),
                run.state().name(),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                outcome.messages(),
                outcome.bytes(),
                outcome.added(),
                outcome.modified(),
                outcome.removed(),
                outcome.refused(),
                code == null ? null : code.number(),
                outcome.text(),
                progress);
    }
}
