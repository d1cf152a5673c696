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
final class Passages {

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

    private final Sql sql;

    Passages(Sql sql) {
        this.sql = sql;
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
            sql.update(
                    "DELETE FROM passage WHERE side = ? AND postoffice = ? AND through >= ?",
                    side.name(),
                    postoffice,
                    cursor.through());
        }
        sql.update(
                Values.insert(
                        "passage", "side, postoffice, through, master_number, list, passed_at"),
                side.name(),
                postoffice,
                cursor.through(),
                masterNumber,
                list.value(),
                at);
    }

    private Optional<Last> last(Side side, int postoffice) throws SQLException {
        return sql.one(
                "SELECT through, list FROM passage --DERBY-PROPERTIES index=passage_last\n"
                        + " WHERE side = ? AND postoffice = ?"
                        + " ORDER BY side, postoffice, through DESC FETCH FIRST 1 ROWS ONLY",
                row -> new Last(row.number(), row.text()),
                side.name(),
                postoffice);
    }

    /** When the directory server took the own change of this number, if it is on this node. */
    Optional<Taken> taken(int postoffice, long number) throws SQLException {
        return sql.one(
                "SELECT passed_at, master_number"
                        + " FROM passage --DERBY-PROPERTIES constraint=passage_key\n"
                        + " WHERE side = 'SERVER' AND postoffice = ? AND through >= ?"
                        + " ORDER BY side, postoffice, through FETCH FIRST 1 ROWS ONLY",
                row -> new Taken(row.instant(), row.number()),
                postoffice,
                number);
    }

    /** When each registered postoffice got what has this number in the master list. */
    List<Got> got(long masterNumber) throws SQLException {
        return sql.all(
                "SELECT r.name, p.passed_at FROM registration r LEFT JOIN passage p"
                        + " ON p.side = 'RECEIVED' AND p.postoffice = r.postoffice"
                        + " AND p.through = (SELECT MIN(q.through) FROM passage q"
                        + " WHERE q.side = 'RECEIVED' AND q.postoffice = r.postoffice"
                        + " AND q.through >= ?) ORDER BY r.name",
                row -> new Got(PostofficeName.of(row.text()), row.instantOrNull()),
                masterNumber);
    }

    /** Forgets a postoffice. */
    void drop(Side side, int postoffice) throws SQLException {
        sql.update(
                "DELETE FROM passage WHERE side = ? AND postoffice = ?", side.name(), postoffice);
    }
}
