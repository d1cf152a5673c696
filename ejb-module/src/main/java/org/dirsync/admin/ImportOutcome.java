package org.dirsync.admin;

import java.util.List;

/**
 * What an import of a file did.
 *
 * @param added entries that were not there
 * @param modified entries that were there with other content
 * @param deleted entries that are gone
 * @param unchanged lines that changed nothing
 * @param refused lines that were not taken; the first {@value #MOST_REFUSED}
 * @param refusedTotal how many lines were not taken
 */
public record ImportOutcome(
        long added,
        long modified,
        long deleted,
        long unchanged,
        List<RefusedLine> refused,
        long refusedTotal) {

    /** How many refused lines are named. */
    public static final int MOST_REFUSED = 1_000;

    /** Keeps a copy of the list. */
    public ImportOutcome {
        refused = List.copyOf(refused);
    }

    /**
     * A line that was not taken.
     *
     * @param line its number in the file, from 1
     * @param code the number to search for
     * @param message what is wrong and what to do
     */
    public record RefusedLine(long line, int code, String message) {}
}
