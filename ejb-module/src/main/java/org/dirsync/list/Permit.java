package org.dirsync.list;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;

/**
 * Which deletions need no word of the receiver's own, as the sender says under its signature.
 *
 * @param approved origins of which many entries were deleted by an administrator's word at the
 *     sender
 * @param types the address types that both ends agreed on, empty for all; entries of other types go
 *     because of that agreement
 */
public record Permit(SortedSet<PostofficeName> approved, Set<AddressType> types) {

    /** Every deletion counts. */
    public static final Permit NONE = new Permit(Collections.emptySortedSet(), Set.of());

    /** Keeps copies of the sets. */
    public Permit {
        approved = Collections.unmodifiableSortedSet(new TreeSet<>(approved));
        types = Set.copyOf(types);
    }

    /** A permit of these. */
    public static Permit of(Collection<PostofficeName> approved, Set<AddressType> types) {
        return new Permit(new TreeSet<>(approved), types);
    }

    /** Whether deletions of entries of this type count. */
    boolean counts(AddressType type) {
        return types.isEmpty() || types.contains(type);
    }
}
