package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dirsync.address.Address;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digests;
import org.dirsync.list.Numbers;
import org.dirsync.store.AddressSearch.In;
import org.dirsync.store.DigestTable.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one hosted postoffice, to read: its own, and its global address list.
 *
 * <p>The global address list is what the postoffice owns and the server does not hold back, and
 * what it has received of others under any other address. Lists are in the order of their keys;
 * pages go on after the last key of the page before. A search finds names and addresses that begin
 * with the text, capitals and accents aside.
 */
public final class AddressQueries implements SearchedList {

    /**
     * A part of a list.
     *
     * @param entries in the order of their keys
     * @param next the key to go on after, or null if this was the last part
     */
    public record Part(List<Listed> entries, @Nullable String next) {
        /** Keeps a copy of the list. */
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * How far the list is.
     *
     * @param postoffice the id of the postoffice whose it is
     * @param received what the postoffice has of the master list
     * @param whole whether that is all through one number: no import or repair is under way
     * @param own the numbers of its own addresses
     */
    public record Sight(int postoffice, Cursor received, boolean whole, Optional<Numbers> own) {}

    private final Sql sql;
    private final Origins origins;
    private final int postoffice;
    private final Visibility visibility;
    private final VisibleMembers members;
    private final AddressSearch search;
    private final RecentKeys recent;

    AddressQueries(Sql sql, Origins origins, int postoffice, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.postoffice = postoffice;
        this.visibility = visibility;
        this.members = new VisibleMembers(sql, postoffice, visibility);
        this.search = new AddressSearch(sql, origins, postoffice, visibility);
        this.recent = new RecentKeys(sql, origins, postoffice);
    }

    /** A page of the own addresses. */
    public Part own(@Nullable String text, @Nullable String after, int limit) {
        return Sql.step(
                "list the addresses of a postoffice",
                () ->
                        visible(
                                text == null || text.isBlank()
                                        ? page(limit, to -> streamOwn(after, to))
                                        : search.own(text.strip(), from(after), limit)));
    }

    /** A page of the global address list. */
    public Part gal(@Nullable String text, @Nullable String after, int limit) {
        return Sql.step(
                "list the addresses of a postoffice",
                () ->
                        visible(
                                text == null || text.isBlank()
                                        ? page(limit, to -> streamGal(after, to))
                                        : search.gal(text.strip(), from(after), limit)));
    }

    private Part visible(Part part) throws SQLException {
        return new Part(members.of(part.entries()), part.next());
    }

    /** The entry of this address in the global address list. */
    @Override
    public Optional<Listed> find(Address address) {
        return Sql.step("find an address", () -> visible(search.find(address.key())));
    }

    /** The own entry of this address. */
    public Optional<Listed> findOwn(Address address) {
        return Sql.step("find an address", () -> visible(search.findOwn(address.key())));
    }

    private Optional<Listed> visible(Optional<Listed> found) throws SQLException {
        return found.isEmpty() ? found : Optional.of(members.of(found.get()));
    }

    /** The entries of these keys in the global address list, by their keys. */
    @Override
    public Map<String, Listed> find(Collection<String> keys) {
        return Sql.step(
                "find addresses",
                () -> {
                    Map<String, Listed> found = search.find(keys);
                    for (Map.Entry<String, Listed> one : found.entrySet()) {
                        one.setValue(members.of(one.getValue()));
                    }
                    return found;
                });
    }

    /** How far the list is. */
    @Override
    public Sight sight() {
        return Sql.step("look how far a list is", recent::sight);
    }

    /** The first keys of others' addresses whose last change in the master list is later. */
    @Override
    public List<String> masterAbove(long number, int most) {
        return Sql.step("find changes of others", () -> recent.masterAbove(number, most));
    }

    /** The first keys of own addresses whose last change is later. */
    @Override
    public List<String> ownAbove(long number, int most) {
        return Sql.step("find own changes", () -> recent.ownAbove(number, most));
    }

    /** The first keys of others' addresses that are kept although their owner deleted them. */
    @Override
    public List<String> held(int most) {
        return Sql.step("find held addresses", () -> recent.held(most));
    }

    /** The id of a postoffice; empty if it has never had an address or a list here. */
    @Override
    public Optional<Integer> id(PostofficeName name) {
        return Sql.step("find a postoffice", () -> origins.find(name));
    }

    /** Of which postoffices, and of which types, the list has addresses. */
    @Override
    public Set<Digests.Part> parts() {
        return Sql.step(
                "read what a list is made of",
                () -> {
                    DigestTable digests = new DigestTable(sql, origins);
                    Set<Digests.Part> parts = new TreeSet<>();
                    parts.addAll(digests.read(Kind.OWN, postoffice).parts().keySet());
                    parts.addAll(digests.read(Kind.GAL, postoffice).parts().keySet());
                    return parts;
                });
    }

    /** All own addresses, one at a time; memory does not grow with the list. */
    public void eachOwn(Consumer<Listed> consumer) {
        Sql.act("read all own addresses", () -> streamOwn(null, all(consumer)));
    }

    /** The whole global address list, one at a time; memory does not grow with the list. */
    public void eachGal(Consumer<Listed> consumer) {
        Sql.act("read the global address list", () -> streamGal(null, all(consumer)));
    }

    /** Takes entries until it has enough. */
    @FunctionalInterface
    private interface Sink {
        boolean takes(Listed entry) throws SQLException;
    }

    @FunctionalInterface
    private interface Stream {
        void into(Sink sink) throws SQLException;
    }

    private Sink all(Consumer<Listed> consumer) {
        return entry -> {
            consumer.accept(members.of(entry));
            return true;
        };
    }

    private static String from(@Nullable String after) {
        return after == null ? "" : after;
    }

    private static Part page(int limit, Stream stream) throws SQLException {
        PartBuilder part = new PartBuilder(limit);
        stream.into(part::takes);
        return part.part();
    }

    private void streamOwn(@Nullable String after, Sink sink) throws SQLException {
        try (Keyed own = new Keyed(In.OWN, from(after))) {
            Listed next = own.next();
            while (next != null && sink.takes(next)) {
                next = own.next();
            }
        }
    }

    private void streamGal(@Nullable String after, Sink sink) throws SQLException {
        Set<String> refused = new RefusedTable(sql, postoffice).keys();
        try (Keyed own = new Keyed(In.OWN, from(after));
                Keyed received = new Keyed(In.GAL, from(after))) {
            Listed mine = own.nextExcept(refused);
            Listed theirs = received.next();
            while (mine != null || theirs != null) {
                int order = order(mine, theirs);
                Listed first = order <= 0 ? mine : theirs;
                if (first == null || !sink.takes(first)) {
                    return;
                }
                mine = order <= 0 ? own.nextExcept(refused) : mine;
                theirs = order >= 0 ? received.next() : theirs;
            }
        }
    }

    private static int order(@Nullable Listed mine, @Nullable Listed theirs) {
        if (mine == null) {
            return 1;
        }
        return theirs == null ? -1 : mine.key().compareTo(theirs.key());
    }

    /** The rows of a table above a key, in the order of their keys. */
    private final class Keyed implements AutoCloseable {
        private final PreparedStatement statement;
        private final ResultSet rows;

        Keyed(In in, String after) throws SQLException {
            statement =
                    sql.open(
                            in.byKey(visibility)
                                    + " AND address_key > ? ORDER BY postoffice, address_key",
                            postoffice,
                            after);
            rows = statement.executeQuery();
        }

        @Nullable Listed next() throws SQLException {
            return rows.next() ? AddressSearch.listed(new Row(rows), origins) : null;
        }

        @Nullable Listed nextExcept(Set<String> keys) throws SQLException {
            Listed next = next();
            while (next != null && keys.contains(next.key())) {
                next = next();
            }
            return next;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
