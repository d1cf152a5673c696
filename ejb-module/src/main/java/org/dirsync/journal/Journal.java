package org.dirsync.journal;

/** Keeps events, each in the journal of its postoffice, in the caller's transaction. */
@FunctionalInterface
public interface Journal {

    /** Keeps an event. */
    void record(Event event);
}
