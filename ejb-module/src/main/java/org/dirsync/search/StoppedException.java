package org.dirsync.search;

/** A search was stopped because its answer is no longer wanted. */
public class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("the search was stopped");
    }
}
