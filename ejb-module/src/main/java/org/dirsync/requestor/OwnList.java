package org.dirsync.requestor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.NumberedList;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a postoffice owns, numbered with ReqSync. Every change of an entry takes the
 * next number; a change that has no effect takes none.
 */
public interface OwnList extends NumberedList {

    /** The entry with this address. */
    Optional<Entry> find(Address address);

    /**
     * Adds or replaces entries.
     *
     * @param entries in order; of two with the same address in one epoch, the second is refused
     *     (906)
     * @param epoch as {@link #nextEpoch} gave it, or 0 outside an import: then nothing counts as
     *     twice
     */
    Applied put(List<Entry> entries, long epoch);

    /**
     * Removes entries; an address that is not in the list is refused (29). What was removed can be
     * {@linkplain #restore restored}.
     *
     * @param epoch of the import that removes them, or 0
     */
    Applied remove(List<Address> addresses, long epoch);

    /** Removes entries outside an import. */
    default Applied remove(List<Address> addresses) {
        return remove(addresses, 0);
    }

    /**
     * An entry that was deleted and can be restored.
     *
     * @param entry as it last was
     * @param at when it was deleted
     * @param epoch of the import that deleted it, or 0
     */
    record Deleted(Entry entry, Instant at, long epoch) {}

    /**
     * Deleted entries in the order of their address keys, each address once.
     *
     * @param after go on after this key; empty for the first
     * @param epoch of this import only, or null for all
     * @param most at most so many
     */
    List<Deleted> deleted(String after, @Nullable Long epoch, int most);

    /**
     * Puts deleted entries back as they were; each is an addition. An address that is in the list
     * again is refused (27), one that is not among the deleted too (29).
     */
    Applied restore(List<Address> addresses);

    /** Starts an import: entries put with the epoch are marked with it. */
    long nextEpoch();

    /**
     * Notes which entries the server holds back, in place of what was noted before.
     *
     * @param refused the address and why
     * @return those that were not noted before
     */
    List<RefusedChange> refused(List<RefusedChange> refused);
}
