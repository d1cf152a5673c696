package org.dirsync.store;

import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.format.AddressFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an import is going to do, did, or was stopped at.
 *
 * @param id by which it is applied
 * @param number the import's number, counted for each postoffice; by it people know it, and what it
 *     deleted can be restored
 * @param postoffice whose own list it is for
 * @param state how far it is
 * @param source what it was made from
 * @param entries how many addresses the list had when it was made
 * @param last the number of the list's last change then
 * @param counts its rows
 * @param progress how far it was applied
 * @param kept whether its rows are kept still
 */
public record Plan(
        long id,
        long number,
        PostofficeName postoffice,
        PlanState state,
        Source source,
        long entries,
        long last,
        PlanCounts counts,
        Progress progress,
        boolean kept) {

    /**
     * What a plan is made from.
     *
     * @param direct whether it is applied while its file is read, without a preview; of its rows
     *     only refused ones are kept
     * @param replace whether addresses go that the file does not name
     * @param file the name of the file; empty if nobody gave one
     * @param format how it is written
     * @param by who sent it
     * @param at when
     * @param expires until when it can be applied
     */
    public record Source(
            boolean direct,
            boolean replace,
            String file,
            AddressFormat format,
            String by,
            Instant at,
            Instant expires) {}

    /**
     * How far a plan was applied.
     *
     * @param by who applied it; empty before
     * @param started when that began
     * @param ended when it was done or stopped
     * @param added how many addresses were added so far
     * @param modified how many were modified so far
     * @param deleted how many were deleted so far
     * @param stale how many rows no longer fitted
     */
    public record Progress(
            String by,
            @Nullable Instant started,
            @Nullable Instant ended,
            long added,
            long modified,
            long deleted,
            long stale) {

        /** How many rows were dealt with. */
        public long done() {
            return added + modified + deleted + stale;
        }
    }
}
