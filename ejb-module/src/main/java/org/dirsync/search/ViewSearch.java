package org.dirsync.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dirsync.store.AddressQueries;
import org.dirsync.store.AddressQueries.Recent;
import org.dirsync.store.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wanted in the list of one postoffice.
 *
 * <p>The index of the master list proposes, the postoffice's own rows decide: each entry shown was
 * read from them and is wanted as it stands there. Where they may be other than the index has them,
 * they are all looked at.
 */
final class ViewSearch {

    private static final int MOST_RECENT = 1_000;
    private static final int MOST_PROPOSED = 2_000;

    private final NameIndex index;
    private final AddressQueries list;
    private final Wanted wanted;
    private final Scope scope;
    private final List<Map.Entry<Place, Listed>> found = new ArrayList<>();

    ViewSearch(NameIndex index, AddressQueries list, Wanted wanted, Scope scope) {
        this.index = index;
        this.list = list;
        this.wanted = wanted;
        this.scope = scope;
    }

    /** A page of so many, after a place. */
    Found find(@Nullable Place after, int limit) {
        Recent recent = list.recent(index.mark().through(), MOST_RECENT);
        NavigableMap<Place, Listed> fresh = places(list.find(recent.keys()), after);
        @Nullable Place from = after;
        int proposed = 0;
        boolean more = true;
        while (more && found.size() <= limit && proposed < MOST_PROPOSED) {
            List<Place> proposals = index.find(wanted, scope, from, limit + 1);
            more = proposals.size() > limit;
            proposed += proposals.size();
            Map<String, Listed> rows =
                    list.find(
                            proposals.stream()
                                    .map(Place::key)
                                    .filter(key -> !recent.keys().contains(key))
                                    .toList());
            for (Place proposal : proposals) {
                take(fresh.headMap(proposal, true));
                Listed row = rows.get(proposal.key());
                if (row != null && isWanted(row)) {
                    found.add(Map.entry(proposal, row));
                }
                from = proposal;
            }
        }
        if (!more) {
            take(fresh);
        }
        return page(limit, more ? from : null, recent.complete());
    }

    private NavigableMap<Place, Listed> places(Map<String, Listed> rows, @Nullable Place after) {
        NavigableMap<Place, Listed> places = new TreeMap<>();
        for (Listed row : rows.values()) {
            if (isWanted(row)) {
                places.put(Place.of(row, wanted), row);
            }
        }
        return after == null ? places : new TreeMap<>(places.tailMap(after, false));
    }

    private boolean isWanted(Listed row) {
        return scope.shows(row) && wanted.matches(row.entry());
    }

    private void take(NavigableMap<Place, Listed> some) {
        found.addAll(
                some.entrySet().stream()
                        .map(one -> Map.entry(one.getKey(), one.getValue()))
                        .toList());
        some.clear();
    }

    private Found page(int limit, @Nullable Place reached, boolean complete) {
        boolean cut = found.size() > limit;
        List<Map.Entry<Place, Listed>> page = cut ? found.subList(0, limit) : found;
        @Nullable Place next = cut ? page.get(limit - 1).getKey() : reached;
        return new Found(
                page.stream().map(Map.Entry::getValue).toList(),
                next == null ? null : next.text(),
                complete);
    }
}
