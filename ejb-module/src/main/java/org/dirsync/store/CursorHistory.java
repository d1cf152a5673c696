package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.store.CopyState.Side;
import org.jspecify.annotations.Nullable;

/**
 * When cursors passed numbers: a row for each time that one moved on, so that for any change it can
 * be said when it was passed, without a row for each change and postoffice.
 */
final class CursorHistory {

    /**
     * When the server took an own change.
     *
     * @param at when
     * @param masterNumber it has at most this number in the master list
     */
    record Taken(Instant at, long masterNumber) {}

    /**
     * When a postoffice got a change.
     *
     * @param postoffice its name
     * @param at when its cursor passed the change; null if it has not
     */
    record Got(PostofficeName postoffice, @Nullable Instant at) {}

    private record Last(long through, String list) {}

    private final Jpql jpql;

    CursorHistory(Sql sql) {
        this.jpql = sql.jpql();
    }

    /** Notes how far a cursor is; one that has not moved on leaves no row. */
    void note(Side side, int postoffice, Cursor cursor, long masterNumber, long at)
            throws SQLException {
        ListId list = cursor.list();
        if (list == null || cursor.through() == 0) {
            return;
        }
        Optional<Last> last = last(side, postoffice);
        if (last.isPresent() && last.get().through() >= cursor.through()) {
            if (last.get().list().equals(list.value())) {
                return;
            }
            // Another list: what the numbers from here on stood for is no longer so.
            jpql.update(
                    "DELETE FROM PassageEntity p"
                            + " WHERE p.side = ?1 AND p.postoffice = ?2 AND p.through >= ?3",
                    side.name(),
                    postoffice,
                    cursor.through());
        }
        jpql.save(
                new PassageEntity(
                        side.name(),
                        postoffice,
                        cursor.through(),
                        masterNumber,
                        list.value(),
                        Instant.ofEpochMilli(at)));
    }

    private Optional<Last> last(Side side, int postoffice) throws SQLException {
        return jpql.one(
                "SELECT p.through, p.list FROM PassageEntity p"
                        + " WHERE p.side = ?1 AND p.postoffice = ?2"
                        + " ORDER BY p.side, p.postoffice, p.through DESC",
                row -> new Last(row.number(), row.text()),
                side.name(),
                postoffice);
    }

    /** When the directory server took the own change of this number, if it is on this node. */
    Optional<Taken> taken(int postoffice, long number) throws SQLException {
        return jpql.one(
                "SELECT p.at, p.masterNumber FROM PassageEntity p"
                        + " WHERE p.side = ?1 AND p.postoffice = ?2 AND p.through >= ?3"
                        + " ORDER BY p.side, p.postoffice, p.through",
                row -> new Taken(row.instant(), row.number()),
                Side.SERVER.name(),
                postoffice,
                number);
    }

    /** When each registered postoffice got what has this number in the master list. */
    List<Got> got(long masterNumber) throws SQLException {
        return jpql.all(
                "SELECT r.name, p.at FROM RegistrationEntity r LEFT JOIN PassageEntity p"
                        + " ON p.side = ?1 AND p.postoffice = r.postoffice"
                        + " AND p.through = (SELECT MIN(q.through) FROM PassageEntity q"
                        + " WHERE q.side = ?1 AND q.postoffice = r.postoffice"
                        + " AND q.through >= ?2) ORDER BY r.name",
                row -> new Got(PostofficeName.of(row.text()), row.instantOrNull()),
                Side.RECEIVED.name(),
                masterNumber);
    }

    /** Forgets a postoffice. */
    void drop(Side side, int postoffice) {
        jpql.update(
                "DELETE FROM PassageEntity p WHERE p.side = ?1 AND p.postoffice = ?2",
                side.name(),
                postoffice);
    }
}
