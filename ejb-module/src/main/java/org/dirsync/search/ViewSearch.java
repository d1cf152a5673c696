package org.dirsync.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.ListId;
import org.dirsync.search.NameIndex.Mark;
import org.dirsync.store.AddressQueries.Sight;
import org.dirsync.store.ListFeed;
import org.dirsync.store.Listed;
import org.dirsync.store.SearchedList;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wanted in the list of one postoffice, or in the master list.
 *
 * <p>The index proposes versions of entries, the postoffice's own rows decide: each entry shown was
 * read from them and is wanted as it stands there. Those few that the index may not have as the
 * postoffice has them are looked at besides.
 */
final class ViewSearch {

    /** So many of a kind that the index may not have are looked at; more make the answer short. */
    static final int MAX_UNSEEN = 200;

    private static final int MAX_PROPOSED = 2_000;
    private static final int MAX_TRIES = 3;

    /** So many rows are looked up at once, since each may be a large group. */
    private static final int AT_ONCE = 60;

    /** A page ends when its entries have so many characters of details. */
    private static final long MAX_CHARACTERS = 4_000_000;

    private final NameIndex index;
    private final SearchedList list;
    private final Wanted wanted;
    private final Scope scope;
    private final BooleanSupplier stop;

    /**
     * A search.
     *
     * @param stop whether the answer is no longer wanted; asked before each step
     */
    ViewSearch(
            NameIndex index, SearchedList list, Wanted wanted, Scope scope, BooleanSupplier stop) {
        this.stop = stop;
        this.index = index;
        this.list = list;
        this.wanted = wanted;
        this.scope = scope;
    }

    /** A page of so many, after a place. */
    Found find(@Nullable Place after, int limit) throws StoppedException {
        goOn();
        Sight sight = list.sight();
        Found found = new Search(sight, limit).find(after);
        for (int tries = 1; tries < MAX_TRIES; tries++) {
            Sight then = list.sight();
            if (then.equals(sight)) {
                return found;
            }
            sight = then;
            found = new Search(sight, limit).find(after);
        }
        return found;
    }

    private void goOn() throws StoppedException {
        if (stop.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    /** One search in a list that stays as it is meanwhile. */
    private final class Search {
        private final int limit;
        private final View view;
        private final Set<String> unseen = new HashSet<>();
        private boolean complete;
        private long characters;
        private final List<Map.Entry<Place, Listed>> found = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        Search(Sight sight, int limit) {
            this.limit = limit;
            Mark mark = index.mark(ListFeed.MASTER);
            ListId received = sight.received().list();
            boolean same = received != null && mark.list().equals(received.toString());
            long through = sight.received().through();
            boolean sure = sight.whole() && same && !index.lost().mayConcern(through);
            this.view =
                    new View(
                            scope,
                            sight.postoffice(),
                            origin(),
                            sure ? Long.valueOf(through) : null);
            this.complete = sight.whole() && (same || received == null);
            if (received != null) {
                unseenOthers(same && !sure ? Math.min(through, mark.through()) : mark.through());
            }
            unseenOwn(sight);
        }

        /** A postoffice of which nothing was ever heard has nothing that could be found. */
        private @Nullable Integer origin() {
            PostofficeName origin = scope.origin();
            return origin == null ? null : list.id(origin).orElse(-1);
        }

        private void unseenOthers(long above) {
            add(list.masterAbove(above, MAX_UNSEEN + 1));
            add(list.held(MAX_UNSEEN + 1));
        }

        private void unseenOwn(Sight sight) {
            Mark mark = index.mark(sight.postoffice());
            boolean same =
                    sight.own()
                            .filter(own -> own.list().toString().equals(mark.list()))
                            .isPresent();
            long above = same ? mark.through() : 0;
            if (sight.own().filter(own -> own.last() == above).isEmpty()) {
                add(list.ownAbove(above, MAX_UNSEEN + 1));
            }
        }

        private void add(List<String> keys) {
            unseen.addAll(keys.subList(0, Math.min(MAX_UNSEEN, keys.size())));
            complete &= keys.size() <= MAX_UNSEEN;
        }

        Found find(@Nullable Place after) throws StoppedException {
            goOn();
            NavigableMap<Place, Listed> fresh = places(list.find(unseen), after);
            @Nullable Place from = after;
            int proposed = 0;
            boolean more = true;
            while (more && found.size() <= limit && proposed < MAX_PROPOSED) {
                List<Place> proposals = index.find(wanted, view, from, limit + 1, stop);
                goOn();
                more = proposals.size() > limit;
                proposed += proposals.size();
                for (int at = 0; at < proposals.size() && !isFull(); at += AT_ONCE) {
                    int end = Math.min(proposals.size(), at + AT_ONCE);
                    take(proposals.subList(at, end), fresh);
                    from = proposals.get(end - 1);
                    more |= isFull() && end < proposals.size();
                }
                if (isFull()) {
                    break;
                }
            }
            if (!more) {
                take(fresh);
            }
            return page(more ? from : null);
        }

        private void take(List<Place> proposals, NavigableMap<Place, Listed> fresh) {
            Map<String, Listed> rows =
                    list.find(
                            proposals.stream()
                                    .map(Place::key)
                                    .filter(key -> !unseen.contains(key))
                                    .toList());
            for (Place proposal : proposals) {
                take(fresh.headMap(proposal, true));
                Listed row = rows.get(proposal.key());
                if (row != null && isAt(proposal, row)) {
                    take(proposal, row);
                }
            }
        }

        /** What was found is enough for a page because its details are long. */
        private boolean isFull() {
            return characters >= MAX_CHARACTERS;
        }

        private NavigableMap<Place, Listed> places(
                Map<String, Listed> rows, @Nullable Place after) {
            NavigableMap<Place, Listed> places = new TreeMap<>();
            for (Listed row : rows.values()) {
                if (isWanted(row)) {
                    places.put(Place.of(row, wanted), row);
                }
            }
            return after == null ? places : new TreeMap<>(places.tailMap(after, false));
        }

        /** Another version of the entry stands elsewhere. */
        private boolean isAt(Place place, Listed row) {
            return isWanted(row) && Place.of(row, wanted).equals(place);
        }

        private boolean isWanted(Listed row) {
            return scope.shows(row) && wanted.matches(row.entry());
        }

        private void take(NavigableMap<Place, Listed> some) {
            some.forEach(this::take);
            some.clear();
        }

        /** Versions that differ in other things only stand in the same place. */
        private void take(Place place, Listed row) {
            if (taken.add(row.key())) {
                found.add(Map.entry(place, row));
                characters += row.entry().details().text().length();
            }
        }

        private Found page(@Nullable Place reached) {
            boolean cut = found.size() > limit;
            List<Map.Entry<Place, Listed>> page = cut ? found.subList(0, limit) : found;
            @Nullable Place next = cut ? page.get(limit - 1).getKey() : reached;
            return new Found(
                    page.stream().map(Map.Entry::getValue).toList(),
                    next == null ? null : next.text(),
                    complete);
        }
    }
}
