package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;

/**
 * Gives a postoffice another name on this node, all at once (Q96060): its lists, cursors, numbers,
 * registration, key, runs and journal stay what they are and bear the new name.
 *
 * <p>Rows of addresses name postoffices by a small id, so that the new name is theirs with one row
 * of {@code origin}. Others learn it from new numbers in the master list, see {@link
 * #announce(int)}.
 */
final class RenameRows {

    private record Announcement(int origin, long last) {}

    private static final List<String> NAMED =
            List.of(
                    "UPDATE postoffice SET name = ? WHERE name = ?",
                    "UPDATE registration SET name = ? WHERE name = ?",
                    "UPDATE registered_key SET name = ? WHERE name = ?",
                    "UPDATE requestor_state SET server = ? WHERE server = ?",
                    "UPDATE batch SET postoffice = ? WHERE postoffice = ?",
                    "UPDATE batch SET only_origin = ? WHERE only_origin = ?",
                    "UPDATE alert_message SET postoffice = ? WHERE postoffice = ?");

    private final Sql sql;
    private final Origins origins;
    private final Clock clock;

    RenameRows(Sql sql, Origins origins, Clock clock) {
        this.sql = sql;
        this.origins = origins;
        this.clock = clock;
    }

    /** The new name must be neither hosted nor registered here. */
    void rename(PostofficeName from, PostofficeName to) throws SQLException {
        int id = origins.id(from);
        // In the order in which receive and T2 lock: the registration, then the master list.
        sql.update("UPDATE registration SET due = due WHERE name = ?", from.toString());
        boolean isMaster = new Numbering(sql, Numbering.MASTER, clock).exists();
        if (isMaster) {
            announceLater(id, new Numbering(sql, Numbering.MASTER, clock).lock().last());
        }
        takeName(id, from, to);
        for (String update : NAMED) {
            sql.update(update, to.toString(), from.toString());
        }
        sql.update("DELETE FROM former_name WHERE name = ?", to.toString());
        new FormerNames(sql).giveUp(from, to, clock.instant());
    }

    private void announceLater(int id, long last) throws SQLException {
        sql.update("DELETE FROM announcement WHERE origin = ?", id);
        sql.update(Values.insert("announcement", "origin, last_number"), id, last);
    }

    /** A postoffice that had the new name long ago takes the old one in its place. */
    private void takeName(int id, PostofficeName from, PostofficeName to) throws SQLException {
        String set = "UPDATE origin SET name = ? WHERE id = ?";
        Optional<Integer> former = origins.find(to);
        if (former.isPresent()) {
            sql.update(set, "-", former.get());
        }
        sql.update(set, to.toString(), id);
        if (former.isPresent()) {
            sql.update(set, from.toString(), former.get());
        }
        origins.forget();
    }

    /**
     * Gives entries of a renamed postoffice new numbers, at most so many, so that every requestor
     * is sent them under their owner's new name.
     *
     * @return whether more are left
     */
    boolean announce(int most) throws SQLException {
        Optional<Announcement> next =
                sql.one(
                        "SELECT origin, last_number FROM announcement"
                                + " ORDER BY origin FETCH FIRST 1 ROWS ONLY",
                        row -> new Announcement(row.integer(), row.number()));
        if (next.isEmpty()) {
            return false;
        }
        int origin = next.get().origin();
        MasterStep step =
                new MasterStep(
                        sql,
                        origins,
                        origin,
                        new Numbering(sql, Numbering.MASTER, clock),
                        new DigestTable(sql, origins));
        int announced = step.announce(next.get().last(), most);
        step.finish();
        if (announced < most) {
            sql.update("DELETE FROM announcement WHERE origin = ?", origin);
        }
        return true;
    }
}
