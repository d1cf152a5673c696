package org.dirsync.list;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dirsync.address.PostofficeName;

/**
 * What became of a batch.
 *
 * @param kind whether it was applied
 * @param applied what it changed
 * @param diverged the origins whose digest differs from the sender's after a complete batch
 */
public record Receipt(Kind kind, Applied applied, SortedSet<PostofficeName> diverged) {

    /** Whether a batch was applied. */
    public enum Kind {
        /** The copy moved on. */
        APPLIED,
        /** The copy already was where the batch leads; its digests were compared. */
        CONFIRMED,
        /** The batch leads to a place that the copy has passed. */
        REPEATED,
        /** Something before the batch is missing; the copy is as it was. */
        GAP
    }

    /** Keeps a copy of the set. */
    public Receipt {
        diverged = Collections.unmodifiableSortedSet(new TreeSet<>(diverged));
    }

    static Receipt of(Kind kind) {
        return new Receipt(kind, Applied.NOTHING, new TreeSet<>());
    }
}
