package org.dirsync.journal;

/** What Dispatch starts for a postoffice. */
public enum SyncProcess {
    /** Requestors send. */
    T1,
    /** The directory server answers. */
    T2,
    /** Requestors process the answer. */
    T3,
    /** T1, T2 and T3 of one postoffice, one after the other. */
    CYCLE,
    /** A cycle in which the whole own list is sent anew. */
    EXPORT,
    /** A cycle in which the whole global address list is asked for anew. */
    IMPORT
}
