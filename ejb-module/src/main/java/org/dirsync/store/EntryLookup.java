package org.dirsync.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.list.Digests;

/** A list in which entries are found by their addresses, each through an index. */
public interface EntryLookup {

    /** The entry of this address, if it is in the list and may be seen. */
    Optional<Listed> find(Address address);

    /** The entries of these keys that are in the list and may be seen, by their keys. */
    Map<String, Listed> find(Collection<String> keys);

    /** Of which postoffices, and of which types, the list has addresses. */
    Set<Digests.Part> parts();
}
