package org.dirsync.addresses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group.
 *
 * @param address its address
 * @param name its full name; null if the global address list does not have the address (any more)
 */
public record MemberView(String address, @Nullable String name) {

    /**
     * The members of a group, most of them only counted.
     *
     * @param first the first members; of a group with more members, those without a name come first
     * @param count all members that the caller may see
     * @param unknown how many of all members the global address list does not have
     */
    public record Summary(List<MemberView> first, int count, int unknown) {
        /** Keeps a copy of the list. */
        public Summary {
            first = List.copyOf(first);
        }

        /** How many members are only counted. */
        public int more() {
            return count - first.size();
        }
    }
}
