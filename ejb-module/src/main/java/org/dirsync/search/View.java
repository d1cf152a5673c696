package org.dirsync.search;

import org.dirsync.store.ListFeed;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of entries come into question for a postoffice that looks.
 *
 * @param scope which entries
 * @param postoffice its id, or that of the master list for the whole organization
 * @param origin the id of the only postoffice whose entries are wanted, or null for any
 * @param through what it has of the master list is the versions of this number; null if that is not
 *     sure
 */
record View(Scope scope, int postoffice, @Nullable Integer origin, @Nullable Long through) {

    /** Whether it is the whole organization that looks. */
    boolean isMaster() {
        return postoffice == ListFeed.MASTER;
    }

    boolean showsOwn() {
        return isMaster() || origin == null || origin == postoffice;
    }

    boolean showsOthers() {
        return !isMaster() && (origin == null || origin != postoffice);
    }
}
