package org.dirsync.message;

import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.AddressType;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;

/**
 * What a requestor sends and takes.
 *
 * @param types the address types it takes; empty for all
 * @param details whether it takes details ({@code TEMPLATE=YES}, Q118298)
 * @param sends whether it sends its own addresses; if not, it is receive only
 * @param receives whether it receives the others' addresses; if not, it is send only (Q156714)
 * @param limit how much one message may hold
 */
public record Options(
        Set<AddressType> types, boolean details, boolean sends, boolean receives, Limit limit) {

    /** Everything both ways. */
    public static final Options DEFAULT = new Options(Set.of(), true, true, true, Limit.DEFAULT);

    /** Keeps a copy of the set. */
    public Options {
        types = Set.copyOf(types);
    }

    /** What both sides agree to: the requestor wishes, the server's registration allows. */
    public Options and(Options other) {
        return new Options(
                common(types, other.types),
                details && other.details,
                sends && other.sends,
                receives && other.receives && !disjoint(types, other.types),
                new Limit(
                        Math.min(limit.changes(), other.limit.changes()),
                        Math.min(limit.characters(), other.limit.characters())));
    }

    private static Set<AddressType> common(Set<AddressType> one, Set<AddressType> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<AddressType> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static boolean disjoint(Set<AddressType> one, Set<AddressType> other) {
        return !one.isEmpty() && !other.isEmpty() && common(one, other).isEmpty();
    }

    /** What of the master list such a requestor takes. */
    public Filter filter() {
        return new Filter(types, details, null);
    }
}
