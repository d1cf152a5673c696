package org.dirsync.store;

import java.util.List;
import org.dirsync.requestor.OwnList.Deleted;
import org.jspecify.annotations.Nullable;

/**
 * A part of the deleted addresses of a postoffice that were searched.
 *
 * @param deleted those that match, in the order of their keys; there may be none although more
 *     follow
 * @param next the key to go on after, or null if all were looked at
 */
public record DeletedPart(List<Deleted> deleted, @Nullable String next) {

    /** Keeps a copy of the list. */
    public DeletedPart {
        deleted = List.copyOf(deleted);
    }
}
