package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Jpql jpql;
    private final Origins origins;
    private final Map<Key, Digest> differences = new HashMap<>();

    DigestTable(Sql sql, Origins origins) {
        this.jpql = sql.jpql();
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

    void flush() {
        Map<Whole, Long> counts = new HashMap<>();
        List<DigestEntity> changed = new ArrayList<>();
        List<DigestEntity> emptied = new ArrayList<>();
        for (Map.Entry<Key, Digest> difference : differences.entrySet()) {
            Key key = difference.getKey();
            if (!difference.getValue().isEmpty()) {
                DigestEntity row = changed(key, difference.getValue());
                (row.digest().isEmpty() ? emptied : changed).add(row);
                counts.merge(
                        new Whole(key.kind(), key.postoffice()),
                        difference.getValue().count(),
                        Long::sum);
            }
        }
        jpql.save(changed, emptied);
        differences.clear();
        for (Map.Entry<Whole, Long> count : counts.entrySet()) {
            count(count.getKey(), count.getValue());
        }
    }

    private void count(Whole whole, long more) {
        if (!whole.kind().isCounted() || more == 0) {
            return;
        }
        String kind = whole.kind().name();
        int known =
                jpql.update(
                        "UPDATE ListCountEntity c SET c.entries = c.entries + ?3"
                                + " WHERE c.kind = ?1 AND c.postoffice = ?2",
                        kind,
                        whole.postoffice(),
                        more);
        if (known == 0) {
            jpql.save(new ListCountEntity(kind, whole.postoffice(), more));
        }
    }

    /** Changes the row of a part; the caller saves it. */
    private DigestEntity changed(Key key, Digest difference) {
        DigestEntity row =
                jpql.managed(
                                DigestEntity.class,
                                new DigestKey(
                                        key.kind().name(),
                                        key.postoffice(),
                                        key.origin(),
                                        key.type()))
                        .orElseGet(
                                () ->
                                        new DigestEntity(
                                                key.kind().name(),
                                                key.postoffice(),
                                                key.origin(),
                                                key.type()));
        row.put(row.digest().plus(difference));
        return row;
    }

    /** All parts of a list or copy. */
    Digests read(Kind kind, int postoffice) throws SQLException {
        return read(kind, postoffice, Filter.ALL);
    }

    /** The parts that a filter takes; whether with details is the kind's matter. */
    Digests read(Kind kind, int postoffice, Filter filter) throws SQLException {
        List<Stored> stored =
                jpql.all(
                        "SELECT d.origin, d.type, d.entries, d.sumHigh, d.sumLow"
                                + " FROM DigestEntity d"
                                + " WHERE d.kind = ?1 AND d.postoffice = ?2",
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
        return jpql.one(
                        "SELECT d.origin FROM DigestEntity d"
                                + " WHERE d.kind = ?1 AND d.postoffice = ?2",
                        Columns::integer,
                        kind.name(),
                        postoffice)
                .isEmpty();
    }

    void drop(Kind kind, int postoffice) {
        jpql.update(
                "DELETE FROM DigestEntity d WHERE d.kind = ?1 AND d.postoffice = ?2",
                kind.name(),
                postoffice);
        jpql.update(
                "DELETE FROM ListCountEntity c WHERE c.kind = ?1 AND c.postoffice = ?2",
                kind.name(),
                postoffice);
    }

    void drop(Kind kind, int postoffice, int origin) throws SQLException {
        long dropped = kind.isCounted() ? entries(kind, postoffice, origin) : 0;
        count(new Whole(kind, postoffice), -dropped);
        jpql.update(
                "DELETE FROM DigestEntity d"
                        + " WHERE d.kind = ?1 AND d.postoffice = ?2 AND d.origin = ?3",
                kind.name(),
                postoffice,
                origin);
    }

    private long entries(Kind kind, int postoffice, int origin) throws SQLException {
        return jpql.one(
                        "SELECT COALESCE(SUM(d.entries), 0) FROM DigestEntity d"
                                + " WHERE d.kind = ?1 AND d.postoffice = ?2 AND d.origin = ?3",
                        Columns::number,
                        kind.name(),
                        postoffice,
                        origin)
                .orElse(0L);
    }
}
