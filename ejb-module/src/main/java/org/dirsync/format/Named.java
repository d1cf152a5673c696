package org.dirsync.format;

import java.util.List;
import org.dirsync.address.Address;

/**
 * Whom a refused line or record names. A replacing import deletes what its file does not name; what
 * is refused is named all the same, and stays.
 *
 * @param known whether it is known; if not, it may be any entry of the list
 * @param addresses the addresses, none if it names no entry of the list
 */
public record Named(boolean known, List<Address> addresses) {

    /** No entry of the list, such as a comment, or a record of something else than an address. */
    public static final Named NOBODY = new Named(true, List.of());

    /** An entry that cannot be told. */
    public static final Named UNKNOWN = new Named(false, List.of());

    /** Keeps a copy of the addresses. */
    public Named {
        addresses = List.copyOf(addresses);
    }

    /** The entry with one of these addresses. */
    public static Named of(Address... addresses) {
        return new Named(true, List.of(addresses));
    }
}
