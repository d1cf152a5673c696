package org.dirsync.list;

import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/**
 * The last change of one address in a numbered list.
 *
 * @param number its number in that list, from 1
 * @param origin the postoffice that owns (or owned) the address
 * @param address the address
 * @param entry the entry as it now is, or null if it has been deleted (a tombstone)
 */
public record Change(long number, PostofficeName origin, Address address, @Nullable Entry entry) {

    /** The entry with this address was added or modified. */
    public static Change put(long number, PostofficeName origin, Entry entry) {
        return new Change(number, origin, entry.address(), entry);
    }

    /** The entry was deleted. */
    public static Change removed(long number, PostofficeName origin, Address address) {
        return new Change(number, origin, address, null);
    }
}
