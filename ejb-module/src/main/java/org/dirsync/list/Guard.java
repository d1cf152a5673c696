package org.dirsync.list;

/**
 * How many entries of one origin may go at once without a person's word (PROTOCOL 3.4).
 *
 * @param percent deletions of more than this share of the origin's entries wait, from 1 to 100; 100
 *     lets every share pass
 * @param least fewer deletions than this never wait for their share, from 1
 * @param emptied whether a whole list that arrives empty waits, however few entries it would delete
 */
public record Guard(int percent, int least, boolean emptied) {

    /** More than 20 % and at least 50, or a list that arrives empty. */
    public static final Guard DEFAULT = new Guard(20, 50, true);

    /** By share alone: more than 20 % and at least 50. */
    public static final Guard BY_SHARE = new Guard(20, 50, false);

    /** Checks the ranges. */
    public Guard {
        if (percent < 1 || percent > 100 || least < 1) {
            throw new IllegalArgumentException(
                    "no guard: %d percent, at least %d".formatted(percent, least));
        }
    }

    /**
     * Whether so many deletions wait for a person.
     *
     * @param deletions how many entries of the origin would go
     * @param entries how many it has before
     * @param isEmptied whether its list arrived whole and empty
     */
    public boolean holds(long deletions, long entries, boolean isEmptied) {
        if (deletions == 0) {
            return false;
        }
        return (emptied && isEmptied)
                || (deletions >= least && deletions * 100 > entries * percent);
    }
}
