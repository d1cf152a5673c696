package org.dirsync.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.EntryHash;
import org.dirsync.store.CopyState.Side;
import org.dirsync.store.DigestTable.Kind;

/** Which entries of copies are kept although their owner has deleted them; none in good days. */
final class HeldRows {

    private record Mark(int origin, boolean kept) {}

    private static final String COPY = "side = ? AND postoffice = ?";
    private static final String ONE = COPY + " AND address_key = ?";
    private static final String OF_ORIGIN = COPY + " AND origin = ?";

    private final Sql sql;
    private final String side;
    private final DigestTable digests;
    private final Kind waiting;
    private final Kind kept;
    private final Map<Integer, Boolean> known = new HashMap<>();

    HeldRows(Sql sql, Side side, DigestTable digests) {
        this.sql = sql;
        this.side = side.name();
        this.digests = digests;
        this.waiting = side == Side.SERVER ? Kind.MASTER_HELD : Kind.GAL_HELD;
        this.kept = side == Side.SERVER ? Kind.MASTER_KEPT : Kind.GAL_KEPT;
    }

    Digests waiting(int postoffice) throws SQLException {
        return digests.read(waiting, postoffice);
    }

    Digests kept(int postoffice) throws SQLException {
        return digests.read(kept, postoffice);
    }

    /** Marks an entry as waiting, unless it is marked already. */
    void hold(int postoffice, int origin, String key, EntryHash hash) throws SQLException {
        if (mark(postoffice, key).isPresent()) {
            return;
        }
        sql.update(
                Values.insert("held_deletion", "side, postoffice, address_key, origin, kept"),
                side,
                postoffice,
                key,
                origin,
                false);
        known.put(postoffice, true);
        digests.plus(waiting, postoffice, origin, Hashed.typeOf(key), hash);
    }

    /** Ends the mark of an entry that is put again, or goes. */
    void free(int postoffice, String key, EntryHash hash) throws SQLException {
        Optional<Mark> mark = any(postoffice) ? mark(postoffice, key) : Optional.empty();
        if (mark.isPresent()) {
            sql.update("DELETE FROM held_deletion WHERE " + ONE, side, postoffice, key);
            Kind kind = mark.get().kept() ? kept : waiting;
            digests.minus(kind, postoffice, mark.get().origin(), Hashed.typeOf(key), hash);
        }
    }

    private boolean any(int postoffice) throws SQLException {
        Boolean any = known.get(postoffice);
        if (any == null) {
            any =
                    sql.one(
                                    "SELECT origin FROM held_deletion WHERE "
                                            + COPY
                                            + " FETCH FIRST 1 ROWS ONLY",
                                    Row::integer,
                                    side,
                                    postoffice)
                            .isPresent();
            known.put(postoffice, any);
        }
        return any;
    }

    private Optional<Mark> mark(int postoffice, String key) throws SQLException {
        return sql.one(
                "SELECT origin, kept FROM held_deletion WHERE " + ONE,
                row -> new Mark(row.integer(), row.flag()),
                side,
                postoffice,
                key);
    }

    /** The first keys of an origin's entries that wait, or are kept too. */
    List<String> keys(int postoffice, int origin, boolean keptToo, int most) throws SQLException {
        return sql.all(
                "SELECT address_key FROM held_deletion WHERE "
                        + OF_ORIGIN
                        + (keptToo ? "" : " AND kept = FALSE")
                        + " ORDER BY address_key FETCH FIRST ? ROWS ONLY",
                Row::text,
                side,
                postoffice,
                origin,
                most);
    }

    /** Ends the mark of an entry that is not there any more. */
    void forget(int postoffice, String key) throws SQLException {
        sql.update("DELETE FROM held_deletion WHERE " + ONE, side, postoffice, key);
    }

    /** Without marks nothing is held of an origin, whatever was reckoned; after all was written. */
    void settle(int postoffice, int origin) throws SQLException {
        if (keys(postoffice, origin, true, 1).isEmpty()) {
            digests.drop(waiting, postoffice, origin);
            digests.drop(kept, postoffice, origin);
        }
    }

    /** What waits of an origin is kept from now on. */
    void keep(int postoffice, int origin, PostofficeName name) throws SQLException {
        digests.flush();
        Digests moved = waiting(postoffice).only(name);
        sql.update(
                "UPDATE held_deletion SET kept = TRUE WHERE " + OF_ORIGIN,
                side,
                postoffice,
                origin);
        for (Map.Entry<Digests.Part, Digest> part : moved.parts().entrySet()) {
            AddressType type = part.getKey().type();
            digests.plus(kept, postoffice, origin, type.name(), part.getValue());
            digests.plus(
                    waiting, postoffice, origin, type.name(), Digest.EMPTY.minus(part.getValue()));
        }
        digests.flush();
    }

    void drop(int postoffice) throws SQLException {
        sql.update("DELETE FROM held_deletion WHERE " + COPY, side, postoffice);
        sql.update("DELETE FROM held_origin WHERE " + COPY, side, postoffice);
        digests.drop(waiting, postoffice);
        digests.drop(kept, postoffice);
        known.clear();
    }
}
