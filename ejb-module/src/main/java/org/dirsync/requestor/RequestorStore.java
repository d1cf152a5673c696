package org.dirsync.requestor;

import org.dirsync.message.Update.Deletions;

/** What one requestor keeps, in the caller's transaction. */
public interface RequestorStore {

    /** What it remembers; locked for this transaction. */
    RequestorState state();

    /** The same as last committed, without a lock; to look, not to change. */
    RequestorState peek();

    /** Stores what it remembers. */
    void store(RequestorState state);

    /** The addresses it owns. */
    OwnList own();

    /** What it has received of the master list. */
    Received received();

    /**
     * Notes what the server says of this postoffice's own deletions.
     *
     * @return whether it said otherwise before
     */
    boolean told(Deletions deletions);

    /** What the server last said of this postoffice's own deletions. */
    Deletions told();
}
