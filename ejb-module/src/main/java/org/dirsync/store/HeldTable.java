package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
            "SELECT id, side, postoffice, origin, since_at FROM held_origin";

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
                    for (Noted noted : sql.all(SELECT + " ORDER BY id", HeldTable::noted)) {
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
                        sql.one("SELECT COUNT(*) FROM held_origin WHERE noted > 0", Row::number)
                                .orElse(0L));
    }

    /** Those of this id, if any are held. */
    public Optional<Held> find(long id) {
        return Sql.step(
                "find held deletions",
                () -> {
                    Optional<Noted> noted = sql.one(SELECT + " WHERE id = ?", HeldTable::noted, id);
                    return noted.isPresent()
                            ? Optional.of(held(noted.get()))
                                    .filter(held -> held.waiting() + held.kept() > 0)
                            : Optional.empty();
                });
    }

    private static Noted noted(Row row) throws SQLException {
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
                    try (PreparedStatement statement = rows(noted, after == null ? "" : after);
                            ResultSet rows = statement.executeQuery()) {
                        boolean more = true;
                        while (more && rows.next()) {
                            more = found.takes(listed(rows));
                        }
                    }
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
                    for (Noted noted : sql.all(SELECT, HeldTable::noted)) {
                        if (ids.contains(noted.id())) {
                            first.put(noted.id(), first(noted, most));
                        }
                    }
                    return first;
                });
    }

    private List<Listed> first(Noted noted, int most) throws SQLException {
        List<Listed> first =
                sql.all(
                        select(noted) + " FETCH FIRST ? ROWS ONLY",
                        row -> new Listed(origins.name(row.integer()), row.entry()),
                        noted.side().name(),
                        noted.postoffice(),
                        noted.origin(),
                        "",
                        most);
        return members(noted).of(first);
    }

    /** All entries, one at a time. */
    public void each(long id, Consumer<Listed> consumer) {
        Sql.act(
                "read held entries",
                () -> {
                    Noted noted = noted(id);
                    VisibleMembers members = members(noted);
                    try (PreparedStatement statement = rows(noted, "");
                            ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            consumer.accept(members.of(listed(rows)));
                        }
                    }
                });
    }

    private Listed listed(ResultSet rows) throws SQLException {
        Row row = new Row(rows);
        PostofficeName origin = origins.name(row.integer());
        return new Listed(origin, row.entry());
    }

    private Noted noted(long id) throws SQLException {
        return sql.one(SELECT + " WHERE id = ?", HeldTable::noted, id)
                .orElseThrow(() -> new StoreException("nothing is held as " + id));
    }

    private VisibleMembers members(Noted noted) {
        return new VisibleMembers(sql, noted.postoffice(), visibility);
    }

    private PreparedStatement rows(Noted noted, String after) throws SQLException {
        return sql.open(
                select(noted), noted.side().name(), noted.postoffice(), noted.origin(), after);
    }

    private String select(Noted noted) {
        String of =
                noted.side() == Side.SERVER
                        ? "master_entry e ON e.address_key = h.address_key"
                        : "gal_entry e ON e.postoffice = h.postoffice"
                                + " AND e.address_key = h.address_key";
        return "SELECT h.origin, e.address, e.name, e.details, e.details_more, e.hidden FROM held_deletion h JOIN "
                + of
                + " WHERE h.side = ? AND h.postoffice = ? AND h.origin = ?"
                + " AND h.address_key > ?"
                + visibility.condition("e")
                + " ORDER BY h.address_key";
    }
}
