package org.dirsync.requestor;

import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Journal;
import org.dirsync.list.Guard;
import org.dirsync.message.BatchLog;
import org.jspecify.annotations.Nullable;

/** What one postoffice hosted on this node keeps, for one step in the caller's transaction. */
public interface PostofficeStore extends AutoCloseable {

    /** Its lists and what it remembers. */
    RequestorStore requestor();

    /** Its inbox. */
    Inbox inbox();

    /** The key with which its messages are signed. */
    byte[] key();

    /** The journals. */
    Journal journal();

    /** What became of its messages. */
    BatchLog batches();

    /** Which deletions in its own list and in updates wait for a person. */
    Guard guard();

    /** Ends the step; committing or not is the transaction's. */
    @Override
    void close();

    /** Opens stores for a step. */
    interface Factory {
        /**
         * The store of this postoffice in the caller's transaction, or null if it is not hosted
         * here.
         */
        @Nullable PostofficeStore openPostoffice(PostofficeName name);

        /** The postoffices hosted on this node, in order. */
        List<Hosted> hosted();
    }
}
