package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dirsync.list.Numbers;

/** Forgets the deletions of a numbered list that are older than it has to keep them. */
public final class Purge {

    private record Tombstone(String key, long number) {}

    private final Sql sql;
    private final int postoffice;
    private final Numbering numbering;
    private final String table;
    private final String where;

    private Purge(Sql sql, int postoffice, Clock clock, String table, String where) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.numbering = new Numbering(sql, postoffice, clock);
        this.table = table;
        this.where = where;
    }

    static Purge own(Sql sql, int postoffice, Clock clock) {
        return new Purge(sql, postoffice, clock, "own_entry", "postoffice = ? AND ");
    }

    static Purge master(Sql sql, Clock clock) {
        return new Purge(sql, Numbering.MASTER, clock, "master_entry", "");
    }

    /**
     * Drops tombstones of deletions made before an instant (Keep Updates), in steps, and raises the
     * purge horizon to the last one dropped.
     *
     * @param most how many in this step
     * @return how many were dropped; fewer than {@code most} says that nothing is left
     */
    public int olderThan(Instant instant, int most) {
        return Sql.step(
                "drop old tombstones",
                () -> {
                    Numbers numbers = numbering.lock();
                    ChangeTimes times = new ChangeTimes(sql, postoffice);
                    long through = times.lastBefore(instant, numbers.last());
                    int dropped = through(through, most, numbers);
                    times.forget(through);
                    return dropped;
                });
    }

    /** Drops tombstones up to this number, at most so many; returns how many. */
    int through(long through, int most) {
        return Sql.step("drop tombstones", () -> through(through, most, numbering.lock()));
    }

    private int through(long through, int most, Numbers numbers) throws SQLException {
        List<Tombstone> tombstones = tombstones(through, most);
        if (tombstones.isEmpty()) {
            return 0;
        }
        Writes deletes =
                new Writes(
                        sql.prepared(
                                "DELETE FROM " + table + " WHERE " + where + "address_key = ?"));
        long last = numbers.purged();
        for (Tombstone tombstone : tombstones) {
            if (!where.isEmpty()) {
                deletes.integer(postoffice);
            }
            deletes.text(tombstone.key()).add();
            last = Math.max(last, tombstone.number());
        }
        deletes.flush();
        numbering.purged(last);
        return tombstones.size();
    }

    private List<Tombstone> tombstones(long through, int most) throws SQLException {
        String select =
                "SELECT address_key, number FROM %s --DERBY-PROPERTIES index=%s_number\n"
                        + " WHERE %snumber <= ? AND deleted = TRUE"
                        + " ORDER BY %snumber FETCH FIRST ? ROWS ONLY";
        String order = where.isEmpty() ? "" : "postoffice, ";
        Sql.Reader<Tombstone> reader = row -> new Tombstone(row.text(), row.number());
        String text = select.formatted(table, table, where, order);
        return where.isEmpty()
                ? sql.all(text, reader, through, most)
                : sql.all(text, reader, postoffice, through, most);
    }
}
