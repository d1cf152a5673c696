package org.dirsync.list;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Refusal;

/**
 * What became of some changes.
 *
 * @param added entries that were not there
 * @param modified entries that were there with other content
 * @param removed entries that were there and are gone
 * @param unchanged changes that changed nothing
 * @param refused changes that may not be applied
 */
public record Applied(
        int added, int modified, int removed, int unchanged, List<RefusedChange> refused) {

    /** Nothing happened. */
    public static final Applied NOTHING = new Applied(0, 0, 0, 0, List.of());

    /**
     * A change that was refused alone.
     *
     * @param number its number in the sender's list
     * @param address the address
     * @param refusal why
     */
    public record RefusedChange(long number, Address address, Refusal refusal) {}

    /** Keeps a copy of the list. */
    public Applied {
        refused = List.copyOf(refused);
    }

    /** Both together. */
    public Applied plus(Applied other) {
        List<RefusedChange> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        return new Applied(
                added + other.added,
                modified + other.modified,
                removed + other.removed,
                unchanged + other.unchanged,
                all);
    }

    /** With entries removed besides, such as by a sweep. */
    public Applied plusRemoved(int more) {
        return new Applied(added, modified, removed + more, unchanged, refused);
    }

    /** How many entries are other than before. */
    public int changes() {
        return added + modified + removed;
    }
}
