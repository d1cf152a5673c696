package org.dirsync.message;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Batch;
import org.dirsync.list.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What a requestor sends at T1: its changes ({@code TASK=EXPORT}); the last message of a T1 also
 * asks for everyone else's and reports on the last cycle ({@code TASK=IMPORTREQ}).
 *
 * @param envelope from the requestor to the server
 * @param changes a batch of its own list, or null if it sends none
 * @param ask what it asks for, or null if only changes are sent
 */
public record Request(Envelope envelope, @Nullable Batch changes, @Nullable Ask ask)
        implements Message {

    /**
     * What is asked for.
     *
     * @param have the requestor's cursor of the master list
     * @param repairs origins of which it wants the whole list, with how far each is ({@code R})
     * @param options what it sends and takes
     * @param status its report on the last cycle
     */
    public record Ask(
            Cursor have,
            SortedMap<PostofficeName, Cursor> repairs,
            Options options,
            Status status) {
        /** Keeps a copy of the map. */
        public Ask {
            repairs = copy(repairs);
        }
    }

    static SortedMap<PostofficeName, Cursor> copy(Map<PostofficeName, Cursor> repairs) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
    }
}
