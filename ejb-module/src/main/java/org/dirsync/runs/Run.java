package org.dirsync.runs;

import java.time.Instant;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/**
 * A run of a process.
 *
 * @param id its number; later runs have higher ones
 * @param postoffice for which postoffice
 * @param process what runs
 * @param state where it is
 * @param requestedAt when it was asked for, or due
 * @param startedAt when it began, or null if it has not
 * @param endedAt when it ended, or null if it has not
 * @param outcome what it did; of an unfinished run, what it has done so far
 */
public record Run(
        long id,
        String postoffice,
        SyncProcess process,
        State state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome) {

    /** Where a run is; from {@code COMPLETE} on it has ended. */
    public enum State {
        /** It was asked for. */
        QUEUED,
        /** It works. */
        RUNNING,
        /** See {@link Outcome.State}. */
        COMPLETE,
        /** See {@link Outcome.State}. */
        PARTIAL,
        /** See {@link Outcome.State}. */
        MISSED,
        /** See {@link Outcome.State}. */
        FAILED
    }
}
