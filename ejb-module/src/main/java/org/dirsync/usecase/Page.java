package org.dirsync.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of something longer.
 *
 * @param items what is on it
 * @param next give this as {@code after} for the next page; null if this is the last
 * @param <T> what it holds
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Keeps a copy of the list. */
    public Page {
        items = List.copyOf(items);
    }
}
