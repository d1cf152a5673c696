package org.dirsync.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.AddressType;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Filter;

/** The digests: kept in memory while a step changes entries, written once at its end. */
final class DigestTable {

    /** Which list or copy, and whether its entries count with their details. */
    enum Kind {
        OWN,
        OWN_BARE,
        MASTER,
        MASTER_BARE,
        CLAIM,
        MASTER_HELD,
        MASTER_KEPT,
        GAL,
        GAL_HELD,
        GAL_KEPT;

        /** Whether its entries are counted for lists of all postoffices. */
        private boolean isCounted() {
            return this == OWN || this == GAL;
        }
    }

    private record Key(Kind kind, int postoffice, int origin, String type) {}

    private record Whole(Kind kind, int postoffice) {}

    private record Stored(int origin, String type, Digest digest) {}

    private static final String ONE =
            " WHERE kind = ? AND postoffice = ? AND origin = ? AND type = ?";

    private final Sql sql;
    private final Origins origins;
    private final Map<Key, Digest> differences = new HashMap<>();

    DigestTable(Sql sql, Origins origins) {
        this.sql = sql;
        this.origins = origins;
    }

    void plus(Kind kind, int postoffice, int origin, String type, EntryHash hash) {
        plus(kind, postoffice, origin, type, Digest.EMPTY.plus(hash));
    }

    void plus(Kind kind, int postoffice, int origin, String type, Digest digest) {
        differences.merge(
                new Key(kind, postoffice, origin, type), digest, (sum, one) -> sum.plus(one));
    }

    void minus(Kind kind, int postoffice, int origin, String type, EntryHash hash) {
        differences.merge(
                new Key(kind, postoffice, origin, type),
                Digest.EMPTY.minus(hash),
                (sum, one) -> sum.plus(one));
    }

    void flush() throws SQLException {
        Map<Whole, Long> counts = new HashMap<>();
        for (Map.Entry<Key, Digest> difference : differences.entrySet()) {
            Key key = difference.getKey();
            if (!difference.getValue().isEmpty()) {
                write(key, difference.getValue());
                counts.merge(
                        new Whole(key.kind(), key.postoffice()),
                        difference.getValue().count(),
                        Long::sum);
            }
        }
        differences.clear();
        for (Map.Entry<Whole, Long> count : counts.entrySet()) {
            count(count.getKey(), count.getValue());
        }
    }

    private void count(Whole whole, long more) throws SQLException {
        if (!whole.kind().isCounted() || more == 0) {
            return;
        }
        String kind = whole.kind().name();
        int known =
                sql.update(
                        "UPDATE list_count SET entries = entries + ?"
                                + " WHERE kind = ? AND postoffice = ?",
                        more,
                        kind,
                        whole.postoffice());
        if (known == 0) {
            sql.update(
                    Values.insert("list_count", "kind, postoffice, entries"),
                    kind,
                    whole.postoffice(),
                    more);
        }
    }

    private void write(Key key, Digest difference) throws SQLException {
        Object[] where = {key.kind().name(), key.postoffice(), key.origin(), key.type()};
        Optional<Digest> stored =
                sql.one(
                        "SELECT entries, sum_high, sum_low FROM digest" + ONE,
                        row -> new Digest(row.number(), row.number(), row.number()),
                        where);
        Digest next = stored.orElse(Digest.EMPTY).plus(difference);
        if (next.isEmpty()) {
            sql.update("DELETE FROM digest" + ONE, where);
            return;
        }
        String text =
                stored.isPresent()
                        ? "UPDATE digest SET entries = ?, sum_high = ?, sum_low = ?" + ONE
                        : Values.insert(
                                "digest",
                                "entries, sum_high, sum_low, kind, postoffice, origin, type");
        sql.update(
                text,
                next.count(),
                next.high(),
                next.low(),
                where[0],
                where[1],
                where[2],
                where[3]);
    }

    /** All parts of a list or copy. */
    Digests read(Kind kind, int postoffice) throws SQLException {
        return read(kind, postoffice, Filter.ALL);
    }

    /** The parts that a filter takes; whether with details is the kind's matter. */
    Digests read(Kind kind, int postoffice, Filter filter) throws SQLException {
        List<Stored> stored =
                sql.all(
                        "SELECT origin, type, entries, sum_high, sum_low FROM digest"
                                + " WHERE kind = ? AND postoffice = ?",
                        row ->
                                new Stored(
                                        row.integer(),
                                        row.text(),
                                        new Digest(row.number(), row.number(), row.number())),
                        kind.name(),
                        postoffice);
        Map<Part, Digest> parts = new HashMap<>();
        for (Stored one : stored) {
            Part part = new Part(origins.name(one.origin()), new AddressType(one.type()));
            if (filter.takes(part.origin(), part.type())) {
                parts.put(part, one.digest());
            }
        }
        return Digests.of(parts);
    }

    /** Whether the list or copy has no entries. */
    boolean isEmpty(Kind kind, int postoffice) throws SQLException {
        return sql.one(
                        "SELECT origin FROM digest WHERE kind = ? AND postoffice = ?"
                                + " FETCH FIRST 1 ROWS ONLY",
                        Row::integer,
                        kind.name(),
                        postoffice)
                .isEmpty();
    }

    void drop(Kind kind, int postoffice) throws SQLException {
        sql.update("DELETE FROM digest WHERE kind = ? AND postoffice = ?", kind.name(), postoffice);
        sql.update(
                "DELETE FROM list_count WHERE kind = ? AND postoffice = ?",
                kind.name(),
                postoffice);
    }

    void drop(Kind kind, int postoffice, int origin) throws SQLException {
        long dropped = kind.isCounted() ? entries(kind, postoffice, origin) : 0;
        count(new Whole(kind, postoffice), -dropped);
        sql.update(
                "DELETE FROM digest WHERE kind = ? AND postoffice = ? AND origin = ?",
                kind.name(),
                postoffice,
                origin);
    }

    private long entries(Kind kind, int postoffice, int origin) throws SQLException {
        return sql.one(
                        "SELECT SUM(entries) FROM digest"
                                + " WHERE kind = ? AND postoffice = ? AND origin = ?",
                        Row::number,
                        kind.name(),
                        postoffice,
                        origin)
                .orElse(0L);
    }
}
