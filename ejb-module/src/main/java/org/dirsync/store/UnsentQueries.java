package org.dirsync.store;

import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.CopyState.Side;

/** Which postoffices of this node have own changes that the directory server on it lacks. */
public final class UnsentQueries {

    /**
     * A postoffice with such changes.
     *
     * @param postoffice which
     * @param changes how many; an entry counts once for each of its changes
     */
    public record Unsent(PostofficeName postoffice, long changes) {}

    private static final String SELECT =
            "SELECT name, changes FROM (SELECT o.name AS name, n.last_number - "
                    + "COALESCE(CASE WHEN c.cursor_list = n.list THEN c.cursor_through END, 0)"
                    + " AS changes FROM numbered_list n JOIN origin o ON o.id = n.postoffice"
                    + " LEFT JOIN copy_progress c ON c.side = ? AND c.postoffice = n.postoffice"
                    + " AND c.origin = 0) AS lists"
                    + " WHERE changes > 0 ORDER BY changes DESC, name FETCH FIRST ? ROWS ONLY";

    private final Sql sql;

    UnsentQueries(Sql sql) {
        this.sql = sql;
    }

    /** Those with most changes, first. */
    public List<Unsent> most(int limit) {
        return Sql.step(
                "look for changes that were not sent",
                () ->
                        sql.all(
                                SELECT,
                                row -> new Unsent(PostofficeName.of(row.text()), row.number()),
                                Side.SERVER.name(),
                                limit));
    }
}
