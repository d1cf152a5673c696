package org.dirsync.imports;

import java.time.Instant;
import org.dirsync.files.FileFormat;
import org.dirsync.store.PlanCounts;
import org.jspecify.annotations.Nullable;

/**
 * What an import is going to do, or did.
 *
 * @param id the import's number, counted for each postoffice
 * @param postoffice whose own list it is for
 * @param state how far it is: NEW, APPLYING, CANCELLING, APPLIED, CANCELLED or EXPIRED
 * @param direct whether it was applied while its file was read, without a preview; then of its rows
 *     only refused ones are kept
 * @param mode what becomes of entries that the file does not name
 * @param format how the file is written
 * @param file its name; empty if nobody gave one
 * @param madeBy who sent it
 * @param madeAt when
 * @param expiresAt until when it can be applied
 * @param entries how many addresses the list had when the plan was made
 * @param counts how many rows of which action
 * @param notice why nobody is deleted though the file is the whole list (923); null if that is not
 *     so
 * @param approveDeletions how many deletions somebody must approve before it is applied; null if
 *     the guard lets them pass
 * @param guardPercent the share of the list that the guard lets pass
 * @param progress how far it was applied; null before
 * @param rowsKept whether its rows can be looked at still
 */
public record PlanView(
        long id,
        String postoffice,
        String state,
        boolean direct,
        ImportMode mode,
        FileFormat format,
        String file,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        long entries,
        Counts counts,
        @Nullable String notice,
        @Nullable Long approveDeletions,
        int guardPercent,
        @Nullable Progress progress,
        boolean rowsKept) {

    /**
     * How many rows a plan has of which action.
     *
     * @param added addresses that are new
     * @param modified addresses that change
     * @param deleted addresses that go
     * @param unchanged addresses that are in the list as the file has them
     * @param refused lines that cannot be taken
     * @param retained addresses that would go if a refused line did not name them, or might
     * @param unclear refused lines of which it cannot be told whom they mean; if there is one,
     *     nobody goes whom the file does not name
     */
    public record Counts(
            long added,
            long modified,
            long deleted,
            long unchanged,
            long refused,
            long retained,
            long unclear) {

        static Counts of(PlanCounts counts) {
            return new Counts(
                    counts.added(),
                    counts.modified(),
                    counts.deleted(),
                    counts.unchanged(),
                    counts.refused(),
                    counts.retained(),
                    counts.unclear());
        }

        /** How many rows change the list. */
        public long changes() {
            return added + modified + deleted;
        }
    }

    /**
     * How far a plan was applied.
     *
     * @param imported the import's number, by which what it deleted can be restored
     * @param by who applied it
     * @param startedAt when that began
     * @param endedAt when it was done or stopped
     * @param done how many rows were dealt with, as far as that is committed
     * @param of how many there are to deal with; an estimate while a direct import goes on
     * @param added how many addresses were added
     * @param modified how many were modified
     * @param deleted how many were deleted
     * @param stale how many rows no longer fitted the list, and were passed over
     */
    public record Progress(
            long imported,
            String by,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long done,
            long of,
            long added,
            long modified,
            long deleted,
            long stale) {}
}
