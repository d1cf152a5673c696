package org.dirsync.usecase;

/** The state of a postoffice, in the order in which the worst wins. */
public enum State {
    /** Its digest differs from the server's; the list is asked for again. */
    DIVERGED,
    /** Its last run failed. */
    FAILED,
    /** Its schedule does not count for now: somebody paused it. */
    PAUSED,
    /** It was not heard from for two of its periods. */
    OFFLINE,
    /** A run is under way, or a full import is not complete yet. */
    SYNCING,
    /** It has sent, and waits for T2 or T3. */
    WAITING,
    /** There are changes that it has not acknowledged, or that the server has not. */
    BEHIND,
    /** It has everything that the server has, and the server everything that it owns. */
    IN_SYNC;

    /** The worse of this state and another. */
    public State worse(State other) {
        return compareTo(other) < 0 ? this : other;
    }
}
