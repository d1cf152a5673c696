package org.dirsync.message;

/**
 * A requestor's report on its last cycle.
 *
 * @param outcome how it went
 * @param text one sentence for the administrator of the server; may be empty
 * @param own how many addresses the requestor owns
 * @param gal how many addresses its global address list has
 */
public record Status(Outcome outcome, String text, long own, long gal) {

    /** Nothing to report yet. */
    public static final Status NONE = new Status(Outcome.COMPLETE, "", 0, 0);

    /** How a cycle went. */
    public enum Outcome {
        /** All of it was done. */
        COMPLETE,
        /** Some of it was refused or is still to come. */
        PARTIAL,
        /** It failed. */
        FAILED
    }
}
