package org.dirsync.list;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Address;

/**
 * Whom the lines of a batch name that could not be taken. A generation removes what it does not
 * name; what is refused is named all the same, and stays.
 *
 * @param addresses the addresses that are known
 * @param unknown whether there are lines of which it cannot be told whom they name
 */
public record Unread(List<Address> addresses, boolean unknown) {

    /** Nobody: all lines could be read. */
    public static final Unread NOBODY = new Unread(List.of(), false);

    /** Keeps a copy of the addresses. */
    public Unread {
        addresses = List.copyOf(addresses);
    }

    /** These and more. */
    public Unread plus(List<Address> more) {
        List<Address> all = new ArrayList<>(addresses);
        all.addAll(more);
        return new Unread(all, unknown);
    }
}
