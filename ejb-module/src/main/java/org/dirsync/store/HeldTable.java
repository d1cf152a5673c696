package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Copy;
import org.dirsync.list.Digest;
import org.dirsync.store.CopyState.Side;
import org.jspecify.annotations.Nullable;

/** Deletions that wait for a person or were kept by one, at the server and at requestors. */
public final class HeldTable {

    /**
     * Held deletions of one origin at one receiver.
     *
     * @param id stays the same while any are held
     * @param receiver whose copy keeps them, or null for the master list
     * @param origin whose entries they are
     * @param since when the first was held
     * @param waiting how many nobody has decided on
     * @param kept how many a person kept
     * @param entries how many entries of the origin the receiver has, these included
     * @param all count and sum of those that wait or are kept
     */
    public record Held(
            long id,
            @Nullable PostofficeName receiver,
            PostofficeName origin,
            Instant since,
            long waiting,
            long kept,
            long entries,
            Digest all) {}

    private record Noted(long id, Side side, int postoffice, int origin, Instant since) {}

    private static final String SELECT =
            "SELECT h.id, h.side, h.postoffice, h.origin, h.since FROM HeldOriginEntity h";

    private final Sql sql;
    private final Origins origins;
    private final Clock clock;
    private final Visibility visibility;

    HeldTable(Sql sql, Origins origins, Clock clock, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.clock = clock;
        this.visibility = visibility;
    }

    /** All of them, oldest first. */
    public List<Held> all() {
        return Sql.step(
                "list held deletions",
                () -> {
                    List<Held> all = new ArrayList<>();
                    for (Noted noted :
                            sql.jpql().all(SELECT + " ORDER BY h.id", HeldTable::noted)) {
                        Held held = held(noted);
                        if (held.waiting() + held.kept() > 0) {
                            all.add(held);
                        }
                    }
                    return all;
                });
    }

    /** Of how many origins deletions wait for a decision. */
    public long undecided() {
        return Sql.step(
                "count held deletions",
                () ->
                        sql.jpql()
                                .one(
                                        "SELECT COUNT(h) FROM HeldOriginEntity h WHERE h.noted > 0",
                                        Columns::number)
                                .orElse(0L));
    }

    /** Those of this id, if any are held. */
    public Optional<Held> find(long id) {
        return Sql.step(
                "find held deletions",
                () -> {
                    Optional<Noted> noted =
                            sql.jpql().one(SELECT + " WHERE h.id = ?1", HeldTable::noted, id);
                    return noted.isPresent()
                            ? Optional.of(held(noted.get()))
                                    .filter(held -> held.waiting() + held.kept() > 0)
                            : Optional.empty();
                });
    }

    private static Noted noted(Columns row) {
        return new Noted(
                row.number(),
                Side.valueOf(row.text()),
                row.integer(),
                row.integer(),
                row.instant());
    }

    private Held held(Noted noted) throws SQLException {
        PostofficeName origin = origins.name(noted.origin());
        DigestTable digests = new DigestTable(sql, origins);
        boolean atServer = noted.side() == Side.SERVER;
        Copy copy =
                atServer
                        ? new OwnedPart(
                                sql,
                                origins,
                                origin,
                                new Numbering(sql, Numbering.MASTER, clock),
                                digests)
                        : new GalTable(sql, origins, noted.postoffice(), clock);
        Digest waiting = copy.waiting().of(origin);
        Digest kept = copy.kept().of(origin);
        return new Held(
                noted.id(),
                atServer ? null : origins.name(noted.postoffice()),
                origin,
                noted.since(),
                waiting.count(),
                kept.count(),
                copy.digests().of(origin).count() + waiting.count() + kept.count(),
                waiting.plus(kept));
    }

    /** Entries in the order of their address keys. */
    public AddressQueries.Part page(long id, @Nullable String after, int limit) {
        return Sql.step(
                "list held entries",
                () -> {
                    Noted noted = noted(id);
                    PartBuilder found = new PartBuilder(limit);
                    rows(noted, limit + 1, after, row -> found.takes(listed(row)));
                    AddressQueries.Part part = found.part();
                    return new AddressQueries.Part(members(noted).of(part.entries()), part.next());
                });
    }

    /** The first few entries of each, by id, in the order of their address keys. */
    public Map<Long, List<Listed>> first(List<Long> ids, int most) {
        return Sql.step(
                "list the first held entries",
                () -> {
                    Map<Long, List<Listed>> first = new HashMap<>();
                    for (Noted noted : sql.jpql().all(SELECT, HeldTable::noted)) {
                        if (ids.contains(noted.id())) {
                            first.put(noted.id(), first(noted, most));
                        }
                    }
                    return first;
                });
    }

    private List<Listed> first(Noted noted, int most) throws SQLException {
        List<Listed> first =
                sql.jpql()
                        .page(
                                select(noted),
                                most,
                                this::listed,
                                noted.side().name(),
                                noted.postoffice(),
                                noted.origin(),
                                "");
        return members(noted).of(first);
    }

    /** All entries, one at a time. */
    public void each(long id, Consumer<Listed> consumer) {
        Sql.act(
                "read held entries",
                () -> {
                    Noted noted = noted(id);
                    VisibleMembers members = members(noted);
                    rows(
                            noted,
                            Integer.MAX_VALUE,
                            null,
                            row -> {
                                consumer.accept(members.of(listed(row)));
                                return true;
                            });
                });
    }

    private Listed listed(Columns row) throws SQLException {
        PostofficeName origin = origins.name(row.integer());
        return new Listed(origin, row.entry());
    }

    private Noted noted(long id) throws SQLException {
        return sql.jpql()
                .one(SELECT + " WHERE h.id = ?1", HeldTable::noted, id)
                .orElseThrow(() -> new StoreException("nothing is held as " + id));
    }

    private VisibleMembers members(Noted noted) {
        return new VisibleMembers(sql, noted.postoffice(), visibility);
    }

    private void rows(Noted noted, int limit, @Nullable String after, Jpql.Sink sink)
            throws SQLException {
        sql.jpql()
                .each(
                        select(noted),
                        limit,
                        sink,
                        noted.side().name(),
                        noted.postoffice(),
                        noted.origin(),
                        after == null ? "" : after);
    }

    private String select(Noted noted) {
        String of =
                noted.side() == Side.SERVER
                        ? "MasterEntryEntity e ON e.addressKey = h.addressKey"
                        : "GalEntryEntity e ON e.postoffice = h.postoffice"
                                + " AND e.addressKey = h.addressKey";
        return "SELECT h.origin, "
                + Columns.ENTRY
                + " FROM HeldDeletionEntity h JOIN "
                + of
                + " WHERE h.side = ?1 AND h.postoffice = ?2 AND h.origin = ?3"
                + " AND h.addressKey > ?4"
                + visibility.condition("e")
                + " ORDER BY h.addressKey";
    }
}
