package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.dirsync.list.Cursor;
import org.dirsync.list.Progress;
import org.dirsync.store.AddressQueries.Sight;
import org.dirsync.store.CopyState.Side;
import org.jspecify.annotations.Nullable;

/**
 * How far a hosted postoffice's list is, and in which addresses it may differ from what an index
 * has.
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

    Sight sight() throws SQLException {
        GalTable received = new GalTable(sql, origins, postoffice, Clock.systemUTC());
        @Nullable Progress progress = received.progress(null);
        Cursor cursor = progress == null ? Cursor.NONE : progress.cursor();
        boolean whole =
                cursor.list() == null || (cursor.complete() && received.repairs().isEmpty());
        return new Sight(postoffice, cursor, whole, Numbering.read(sql, postoffice));
    }

    /** Of others' addresses: those whose last change in the master list is above a number. */
    List<String> masterAbove(long number, int most) throws SQLException {
        return sql.all(
                "SELECT address_key FROM master_entry --DERBY-PROPERTIES index=master_entry_number\n"
                        + " WHERE number > ? AND origin <> ?"
                        + " ORDER BY number FETCH FIRST ? ROWS ONLY",
                Row::text,
                number,
                postoffice,
                most);
    }

    List<String> ownAbove(long number, int most) throws SQLException {
        return sql.all(
                "SELECT address_key FROM own_entry --DERBY-PROPERTIES index=own_entry_number\n"
                        + " WHERE postoffice = ? AND number > ?"
                        + " ORDER BY postoffice, number FETCH FIRST ? ROWS ONLY",
                Row::text,
                postoffice,
                number,
                most);
    }

    List<String> held(int most) throws SQLException {
        return sql.all(
                "SELECT address_key FROM held_deletion WHERE side = ? AND postoffice = ?"
                        + " ORDER BY side, postoffice, address_key FETCH FIRST ? ROWS ONLY",
                Row::text,
                Side.RECEIVED.name(),
                postoffice,
                most);
    }
}
