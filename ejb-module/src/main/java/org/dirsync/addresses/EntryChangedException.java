package org.dirsync.addresses;

import org.dirsync.usecase.ConflictException;
import org.jspecify.annotations.Nullable;

/** Somebody else has changed the entry since it was looked at; nothing was changed. */
public class EntryChangedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable CurrentEntry current;

    /** What it is about, and how the entry is now; null if it is gone. */
    public EntryChangedException(String message, @Nullable CurrentEntry current) {
        super(message);
        this.current = current;
    }

    /** How the entry is now; null if it was deleted. */
    public @Nullable CurrentEntry current() {
        return current;
    }
}
