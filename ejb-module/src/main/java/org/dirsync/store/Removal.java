package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.dirsync.store.DigestTable.Kind;

/** Drops everything that a hosted postoffice keeps. */
final class Removal {

    private final Sql sql;
    private final int postoffice;

    Removal(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    /** Drops about so many addresses, or the rest when no address is left. */
    int step(int most) throws SQLException {
        int dropped = rows("gal_entry", most);
        if (dropped == 0) {
            dropped = rows("own_entry", most);
        }
        if (dropped == 0) {
            dropped = rows("own_history", most);
        }
        return dropped > 0 ? dropped : rest();
    }

    private int rows(String table, int most) throws SQLException {
        List<String> keys =
                sql.all(
                        "SELECT address_key FROM "
                                + table
                                + " WHERE postoffice = ? ORDER BY postoffice, address_key"
                                + " FETCH FIRST ? ROWS ONLY",
                        Row::text,
                        postoffice,
                        most);
        Writes deletes =
                new Writes(
                        sql.prepared(
                                "DELETE FROM "
                                        + table
                                        + " WHERE postoffice = ? AND address_key = ?"));
        for (String key : keys) {
            deletes.integer(postoffice).text(key).add();
        }
        deletes.flush();
        return keys.size();
    }

    private int rest() throws SQLException {
        int dropped = sql.update("DELETE FROM requestor_state WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM own_refused WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM own_held WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM deleted_entry WHERE postoffice = ?", postoffice);
        sql.update("UPDATE import_plan SET state = 'DROPPED' WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM change_step WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM own_mark WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM template WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM column_mapping WHERE postoffice = ?", postoffice);
        sql.update("DELETE FROM inbox WHERE postoffice = ?", postoffice);
        Origins origins = new Origins(sql);
        DigestTable digests = new DigestTable(sql, origins);
        digests.drop(Kind.OWN, postoffice);
        digests.drop(Kind.OWN_BARE, postoffice);
        digests.drop(Kind.GAL, postoffice);
        new GalTable(sql, origins, postoffice, Clock.systemUTC()).drop();
        new Numbering(sql, postoffice, Clock.systemUTC()).drop();
        return dropped;
    }
}
