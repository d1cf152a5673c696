package org.dirsync.addresses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found in a global address list.
 *
 * @param items the entries
 * @param next give this as {@code after} for the next page; null if this is the last
 * @param complete whether entries that changed lately were looked at too; if not, the postoffice is
 *     so far behind, or the index of names so young, that some may be missing
 */
public record GalPart(List<EntryView> items, @Nullable String next, boolean complete) {
    /** Keeps a copy of the list. */
    public GalPart {
        items = List.copyOf(items);
    }
}
