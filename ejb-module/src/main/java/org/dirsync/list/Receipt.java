package org.dirsync.list;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dirsync.address.PostofficeName;

/**
 * What became of a batch.
 *
 * @param kind whether it was applied
 * @param applied what it changed
 * @param diverged the origins whose digest differs from the sender's after a complete batch
 * @param held the origins whose deletions wait for a person after a complete batch
 */
public record Receipt(
        Kind kind,
        Applied applied,
        SortedSet<PostofficeName> diverged,
        SortedMap<PostofficeName, Held> held) {

    /**
     * Deletions of one origin that wait for a person.
     *
     * @param count how many
     * @param fresh whether it was another number, or none, after the complete batch before
     */
    public record Held(long count, boolean fresh) {}

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

    /** Keeps copies of the set and the map. */
    public Receipt {
        diverged = Collections.unmodifiableSortedSet(new TreeSet<>(diverged));
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }

    /** A receipt of a batch of which nothing is held. */
    public Receipt(Kind kind, Applied applied, SortedSet<PostofficeName> diverged) {
        this(kind, applied, diverged, Collections.emptySortedMap());
    }

    static Receipt of(Kind kind) {
        return new Receipt(kind, Applied.NOTHING, new TreeSet<>());
    }
}
