package org.dirsync.search;

import org.jspecify.annotations.Nullable;

/**
 * Which versions of entries come into question for a postoffice that looks.
 *
 * @param scope which entries
 * @param postoffice its id
 * @param origin the id of the only postoffice whose entries are wanted, or null for any
 * @param through what it has of the master list is the versions of this number; null if that is not
 *     sure
 */
record View(Scope scope, int postoffice, @Nullable Integer origin, @Nullable Long through) {

    boolean showsOwn() {
        return origin == null || origin == postoffice;
    }

    boolean showsOthers() {
        return origin == null || origin != postoffice;
    }
}
