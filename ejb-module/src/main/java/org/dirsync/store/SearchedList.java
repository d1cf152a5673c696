package org.dirsync.store;

import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.AddressQueries.Sight;

/** A list that is searched by an index, and what the index may not have of it. */
public interface SearchedList extends EntryLookup {

    /** How far the list is. */
    Sight sight();

    /** The first keys of others' addresses whose last change in the master list is later. */
    List<String> masterAbove(long number, int most);

    /** The first keys of own addresses whose last change is later. */
    List<String> ownAbove(long number, int most);

    /** The first keys of others' addresses that are kept although their owner deleted them. */
    List<String> held(int most);

    /** The id of a postoffice; empty if it has never had an address or a list here. */
    Optional<Integer> id(PostofficeName name);
}
