package org.dirsync.search;

import java.util.List;
import org.dirsync.store.Listed;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param entries in the order of rank, name and address
 * @param next where to go on, or null if this was all
 * @param complete whether no entry can be missing
 */
public record Found(List<Listed> entries, @Nullable String next, boolean complete) {
    /** Keeps a copy of the list. */
    public Found {
        entries = List.copyOf(entries);
    }
}
