package org.dirsync.store;

import org.dirsync.address.Entry;
import org.dirsync.list.EntryHash;

/**
 * An entry with its hashes.
 *
 * @param full with its details
 * @param bare as a receiver holds it that takes no details
 */
record Hashed(Entry entry, EntryHash full, EntryHash bare) {

    /** The hashes of a tombstone. */
    static final EntryHash NONE = new EntryHash(0, 0);

    static Hashed of(Entry entry) {
        EntryHash full = EntryHash.of(entry);
        return new Hashed(
                entry, full, entry.details().isEmpty() ? full : EntryHash.withoutDetails(entry));
    }

    String key() {
        return entry.address().key();
    }

    String type() {
        return entry.address().type().name();
    }

    /** The address type that an address key begins with. */
    static String typeOf(String key) {
        return key.substring(0, key.indexOf(':'));
    }
}
