package org.dirsync.list;

import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/**
 * What of a list a receiver takes.
 *
 * @param types the address types; empty for all
 * @param details whether it takes details (templates, Q118298)
 * @param only the one origin asked for, or null for all
 */
public record Filter(Set<AddressType> types, boolean details, @Nullable PostofficeName only) {

    /** Everything. */
    public static final Filter ALL = new Filter(Set.of(), true, null);

    /** Keeps a copy of the set. */
    public Filter {
        types = Set.copyOf(types);
    }

    /** The same, confined to one origin. */
    public Filter only(@Nullable PostofficeName origin) {
        return new Filter(types, details, origin);
    }

    /** Whether the receiver takes this change at all. */
    public boolean takes(Change change) {
        return takes(change.origin(), change.address().type());
    }

    /** Whether the receiver takes entries of this origin and type. */
    public boolean takes(PostofficeName origin, AddressType type) {
        return (types.isEmpty() || types.contains(type)) && (only == null || only.equals(origin));
    }

    /** The change as the receiver takes it. */
    public Change applied(Change change) {
        if (details || change.entry() == null || change.entry().details().isEmpty()) {
            return change;
        }
        return new Change(
                change.number(),
                change.origin(),
                change.address(),
                change.entry().withoutDetails());
    }

    @Override
    public String toString() {
        return new TreeSet<>(types)
                + (details ? " with details" : " without details")
                + (only == null ? "" : " only " + only);
    }
}
