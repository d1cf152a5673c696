package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Address;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.jspecify.annotations.Nullable;

/** What became of one own entry of a hosted postoffice, newest first. */
public final class HistoryQueries {

    /**
     * A change of the entry.
     *
     * @param number its number in the own list
     * @param before the entry before it; null if it was added
     * @param after the entry after it; null if it was deleted
     * @param step who made it; null if that is forgotten
     */
    public record Past(
            long number,
            @Nullable Entry before,
            @Nullable Entry after,
            @Nullable ChangeStep step) {}

    /**
     * When a change reached the directory server and the others.
     *
     * @param at when the directory server took it; null if it has not, or is on another node
     * @param everybody when each registered postoffice got it
     */
    public record Reached(@Nullable Instant at, List<ReachedBy> everybody) {
        /** Keeps a copy of the list. */
        public Reached {
            everybody = List.copyOf(everybody);
        }
    }

    /**
     * When a postoffice got a change.
     *
     * @param postoffice its name
     * @param at when; null if it has not yet
     */
    public record ReachedBy(String postoffice, @Nullable Instant at) {}

    private record Present(Entry entry, long number, boolean deleted) {}

    private record Ended(
            long number, long began, boolean deleted, Entry entry, boolean sameDetails) {}

    private final Jpql jpql;
    private final int postoffice;
    private final Visibility visibility;
    private final VisibleMembers members;
    private final ChangeSteps steps;
    private final CursorHistory passages;

    HistoryQueries(Sql sql, int postoffice, Visibility visibility) {
        this.jpql = sql.jpql();
        this.postoffice = postoffice;
        this.visibility = visibility;
        this.members = new VisibleMembers(sql, postoffice, visibility);
        this.steps = new ChangeSteps(sql);
        this.passages = new CursorHistory(sql);
    }

    /**
     * The newest changes of an address, fewer if their details are long; none of one that may not
     * be seen, or could not when it was deleted.
     *
     * @param most how many at most
     */
    public List<Past> of(Address address, int most) {
        return Sql.step(
                "read the history of an address",
                () -> {
                    List<Past> past = new ArrayList<>();
                    Optional<Present> present = present(address.key());
                    Entry after = null;
                    long began = 0;
                    if (present.isPresent() && !present.get().deleted()) {
                        after = present.get().entry();
                        began = present.get().number();
                    }
                    Sql.Some<Ended> some = ended(address.key(), most);
                    for (Ended ended : some.rows()) {
                        if (after != null && began != ended.number()) {
                            add(past, began, null, after);
                            after = null;
                        }
                        Entry was = whole(ended, after);
                        add(past, ended.number(), was, ended.deleted() ? null : after);
                        after = was;
                        began = ended.began();
                    }
                    if (after != null && !some.cut() && past.size() < most) {
                        add(past, began, null, after);
                    }
                    return visible(past.subList(0, Math.min(most, past.size())));
                });
    }

    private List<Past> visible(List<Past> past) throws SQLException {
        if (visibility == Visibility.ALL || past.isEmpty()) {
            return past;
        }
        Past newest = past.get(0);
        Entry last = newest.after() == null ? newest.before() : newest.after();
        if (last != null && last.hidden()) {
            return List.of();
        }
        List<Past> visible = new ArrayList<>();
        for (Past one : past) {
            visible.add(
                    new Past(
                            one.number(), members(one.before()), members(one.after()), one.step()));
        }
        return visible;
    }

    private @Nullable Entry members(@Nullable Entry entry) throws SQLException {
        return entry == null ? null : members.of(entry);
    }

    /** An addition of which nobody knows any more who made it is no part of the history. */
    private void add(List<Past> past, long number, @Nullable Entry before, @Nullable Entry after)
            throws SQLException {
        ChangeStep step = steps.of(postoffice, number).orElse(null);
        if (step != null || before != null) {
            past.add(new Past(number, before, after, step));
        }
    }

    private static Entry whole(Ended ended, @Nullable Entry after) {
        Entry was = ended.entry();
        return ended.sameDetails() && after != null
                ? new Entry(was.address(), was.name(), after.details(), was.hidden())
                : was;
    }

    private Optional<Present> present(String key) throws SQLException {
        return jpql.one(
                "SELECT "
                        + Columns.ENTRY
                        + ", e.number, e.deleted FROM OwnEntryEntity e"
                        + " WHERE e.postoffice = ?1 AND e.addressKey = ?2",
                row -> new Present(row.entry(), row.number(), row.flag()),
                postoffice,
                key);
    }

    private Sql.Some<Ended> ended(String key, int most) throws SQLException {
        return jpql.some(
                "SELECT e.number, e.beforeNumber, e.deleted, "
                        + Columns.ENTRY
                        + " FROM OwnHistoryEntity e"
                        + " WHERE e.postoffice = ?1 AND e.addressKey = ?2"
                        + " ORDER BY e.number DESC",
                most,
                HistoryQueries::ended,
                postoffice,
                key);
    }

    private static Ended ended(Columns row) {
        long number = row.number();
        long began = row.number();
        boolean deleted = row.flag();
        Address address = Address.trusted(row.text());
        String name = row.text();
        Details details = row.detailsOrNull();
        Entry entry =
                new Entry(address, name, details == null ? Details.NONE : details, row.flag());
        return new Ended(number, began, deleted, entry, details == null);
    }

    /** When the directory server and everybody else got the own change of this number. */
    public Reached reached(long number) {
        return Sql.step(
                "read who got a change",
                () -> {
                    Optional<CursorHistory.Taken> taken = passages.taken(postoffice, number);
                    if (taken.isEmpty()) {
                        return new Reached(null, List.of());
                    }
                    return new Reached(
                            taken.get().at(),
                            passages.got(taken.get().masterNumber()).stream()
                                    .map(
                                            got ->
                                                    new ReachedBy(
                                                            got.postoffice().toString(), got.at()))
                                    .toList());
                });
    }

    /**
     * When a received entry came as it is; empty if it is not there, or came before that was kept.
     */
    public Optional<Instant> arrived(Address address) {
        return Sql.step(
                "read when an address came",
                () ->
                        jpql.one(
                                        "SELECT e.arrivedAt FROM GalEntryEntity e"
                                                + " WHERE e.postoffice = ?1 AND e.addressKey = ?2"
                                                + visibility.condition("e"),
                                        Columns::instant,
                                        postoffice,
                                        address.key())
                                .filter(at -> at.toEpochMilli() > 0));
    }
}
