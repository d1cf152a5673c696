package org.dirsync.format;

import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/**
 * What a postoffice takes from a file, with the original's error numbers for what it does not.
 *
 * @param types the address types; empty for all
 * @param longestName the longest full name, in characters
 * @param longestPhysical the longest physical address, in characters
 */
public record ImportLimits(Set<AddressType> types, int longestName, int longestPhysical) {

    /** The known types, at the lengths that every postoffice of ours carries. */
    public static final ImportLimits DEFAULT =
            new ImportLimits(AddressType.KNOWN, Entry.MAX_NAME, Address.MAX_LENGTH);

    /** Keeps a copy of the set. */
    public ImportLimits {
        types = Set.copyOf(types);
    }

    /** Whether addresses of this type are taken. */
    public boolean takes(AddressType type) {
        return types.isEmpty() || types.contains(type);
    }

    /**
     * Passes an entry that keeps the limits, without what cannot be seen at the ends of its values.
     *
     * @throws RefusedException if it does not (16, 25, 72), or holds such a character inside (901)
     */
    public Entry checked(Entry entry) throws RefusedException {
        checked(entry.address());
        checkedName(entry.name());
        return entry.cleaned();
    }

    /**
     * Passes an address that keeps the limits.
     *
     * @throws RefusedException if it does not (16, 25)
     */
    public Address checked(Address address) throws RefusedException {
        if (!takes(address.type())) {
            throw new RefusedException(
                    Code.UNKNOWN_TYPE,
                    "the address type %s is not taken here; use one of %s"
                            .formatted(address.type(), new TreeSet<>(types)));
        }
        if (address.physical().length() > longestPhysical) {
            throw new RefusedException(
                    Code.ADDRESS_TOO_LONG,
                    "the address '%s' has %d characters; at most %d are allowed"
                            .formatted(
                                    Text.shown(address.toString()),
                                    address.physical().length(),
                                    longestPhysical));
        }
        return address;
    }

    /**
     * Passes a full name that keeps the limits.
     *
     * @throws RefusedException if it does not (72)
     */
    public String checkedName(String name) throws RefusedException {
        if (name.length() > longestName) {
            throw new RefusedException(
                    Code.NAME_TOO_LONG,
                    "the full name '%s' has %d characters; at most %d are allowed"
                            .formatted(Text.shown(name), name.length(), longestName));
        }
        return name;
    }
}
