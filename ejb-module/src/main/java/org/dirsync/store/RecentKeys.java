package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.list.Cursor;
import org.dirsync.list.Numbers;
import org.dirsync.list.Progress;
import org.dirsync.store.CopyState.Side;
import org.jspecify.annotations.Nullable;

/**
 * In which addresses the list of a hosted postoffice may differ from the master list as an index
 * has it: what the index or the postoffice lacks, what the postoffice has not sent, and what it
 * keeps.
 */
final class RecentKeys {

    private final Sql sql;
    private final Origins origins;
    private final int postoffice;

    RecentKeys(Sql sql, Origins origins, int postoffice) {
        this.sql = sql;
        this.origins = origins;
        this.postoffice = postoffice;
    }

    /**
     * Looks for them.
     *
     * @param indexed through which number of the master list the index is
     * @param most at most so many of each kind
     */
    AddressQueries.Recent read(long indexed, int most) throws SQLException {
        GalTable received = new GalTable(sql, origins, postoffice, Clock.systemUTC());
        Cursor cursor = cursor(received.progress(null));
        Optional<Numbers> master = Numbering.read(sql, Numbering.MASTER);
        boolean never = cursor.list() == null;
        boolean same = master.isPresent() && master.get().list().equals(cursor.list());
        boolean whole = never || (same && cursor.complete() && received.repairs().isEmpty());
        long through = same ? Math.min(indexed, cursor.through()) : indexed;
        Set<String> keys = new TreeSet<>();
        boolean all = add(keys, most, masterAbove(through, most + 1));
        all &= add(keys, most, ownAbove(exported(), most + 1));
        all &= add(keys, most, held(most + 1));
        return new AddressQueries.Recent(keys, whole && all);
    }

    private static boolean add(Set<String> keys, int most, List<String> found) {
        keys.addAll(found.subList(0, Math.min(most, found.size())));
        return found.size() <= most;
    }

    private static Cursor cursor(@Nullable Progress progress) {
        return progress == null ? Cursor.NONE : progress.cursor();
    }

    /** Through which number the server has the own list; 0 if it has another list or none. */
    private long exported() throws SQLException {
        Cursor cursor =
                sql.one(
                                "SELECT "
                                        + Values.CURSOR
                                        + " FROM copy_progress"
                                        + " WHERE side = ? AND postoffice = ? AND origin = 0",
                                Row::cursor,
                                Side.SERVER.name(),
                                postoffice)
                        .orElse(Cursor.NONE);
        Optional<Numbers> own = Numbering.read(sql, postoffice);
        return own.isPresent() && own.get().list().equals(cursor.list()) ? cursor.through() : 0;
    }

    private List<String> masterAbove(long number, int most) throws SQLException {
        return sql.all(
                "SELECT address_key FROM master_entry --DERBY-PROPERTIES index=master_entry_number\n"
                        + " WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY",
                Row::text,
                number,
                most);
    }

    private List<String> ownAbove(long number, int most) throws SQLException {
        return sql.all(
                "SELECT address_key FROM own_entry --DERBY-PROPERTIES index=own_entry_number\n"
                        + " WHERE postoffice = ? AND number > ?"
                        + " ORDER BY postoffice, number FETCH FIRST ? ROWS ONLY",
                Row::text,
                postoffice,
                number,
                most);
    }

    private List<String> held(int most) throws SQLException {
        return sql.all(
                "SELECT address_key FROM held_deletion WHERE side = ? AND postoffice = ?"
                        + " ORDER BY side, postoffice, address_key FETCH FIRST ? ROWS ONLY",
                Row::text,
                Side.RECEIVED.name(),
                postoffice,
                most);
    }
}
