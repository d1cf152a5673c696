package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes room: plans become too old, or too many, and their rows are deleted in steps. */
public final class PlanPurge {

    private record Kept(long id, int postoffice, PlanState state, long rows) {}

    private final Sql sql;
    private final Clock clock;

    PlanPurge(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Ends plans that nobody applied in time, and those whose reading was cut off a day ago. */
    public void expire() {
        Sql.act(
                "end old plans",
                () -> {
                    sql.update(
                            "UPDATE import_plan SET state = 'EXPIRED', ended_at = ?"
                                    + " WHERE state = 'NEW' AND expires_at < ?",
                            clock.millis(),
                            clock.millis());
                    sql.update(
                            "UPDATE import_plan SET state = 'DROPPED'"
                                    + " WHERE state = 'READING' AND made_at < ?",
                            clock.instant().minus(Duration.ofDays(1)).toEpochMilli());
                });
    }

    /**
     * Ends the oldest plans of each postoffice that keeps more than it may: those that nobody
     * applied expire, those that are done lose their rows.
     *
     * <p>Direct imports do not count: they keep a few rows, until those are too old.
     *
     * @param plans how many plans keep their rows
     * @param rows how many rows they keep together; the newest keeps all of its own
     */
    public void trim(int plans, long rows) {
        Sql.act(
                "end plans that are too many",
                () -> {
                    int postoffice = 0;
                    int seen = 0;
                    long held = 0;
                    for (Kept kept : kept()) {
                        boolean next = kept.postoffice() != postoffice;
                        postoffice = kept.postoffice();
                        seen = next ? 1 : seen + 1;
                        held = next ? kept.rows() : held + kept.rows();
                        if (seen > 1 && (seen > plans || held > rows)) {
                            end(kept);
                        }
                    }
                });
    }

    private List<Kept> kept() throws SQLException {
        return sql.all(
                "SELECT id, postoffice, state, added + modified + deleted + unchanged + refused"
                        + " FROM import_plan WHERE kept = TRUE AND direct = FALSE"
                        + " AND state <> 'READING'"
                        + " AND state <> 'APPLYING' AND state <> 'CANCELLING'"
                        + " AND state <> 'DROPPED' ORDER BY postoffice, id DESC",
                row ->
                        new Kept(
                                row.number(),
                                row.integer(),
                                PlanState.valueOf(row.text()),
                                row.number()));
    }

    private void end(Kept kept) throws SQLException {
        if (kept.state() == PlanState.NEW) {
            sql.update(
                    "UPDATE import_plan SET state = 'EXPIRED', ended_at = ? WHERE id = ?"
                            + " AND state = 'NEW'",
                    clock.millis(),
                    kept.id());
        } else {
            sql.update("UPDATE import_plan SET kept = FALSE WHERE id = ?", kept.id());
        }
    }

    /** Lets plans that ended before an instant lose their rows. */
    public void forgetRows(Instant before) {
        Sql.act(
                "forget rows of plans",
                () ->
                        sql.update(
                                "UPDATE import_plan SET kept = FALSE"
                                        + " WHERE kept = TRUE AND ended_at < ?",
                                before.toEpochMilli()));
    }

    /** Forgets that there were plans which ended before an instant and have no rows left. */
    public void forget(Instant before) {
        Sql.act(
                "forget plans",
                () ->
                        sql.update(
                                "DELETE FROM import_plan WHERE kept = FALSE AND ended_at < ?"
                                        + " AND NOT EXISTS (SELECT 1 FROM import_row"
                                        + " WHERE plan = import_plan.id)",
                                before.toEpochMilli()));
    }

    /**
     * Deletes some rows of a plan that keeps them no longer, and the plan itself if it was thrown
     * away.
     *
     * @return whether more is to be done
     */
    public boolean sweep(int most) {
        return Sql.step(
                "delete rows of plans",
                () -> {
                    Optional<Kept> next =
                            sql.one(
                                    "SELECT id, postoffice, state, 0 FROM import_plan p"
                                            + " WHERE state = 'DROPPED'"
                                            + " OR ((kept = FALSE OR state = 'EXPIRED') AND EXISTS"
                                            + " (SELECT 1 FROM import_row WHERE plan = p.id))"
                                            + " ORDER BY id FETCH FIRST 1 ROWS ONLY",
                                    row ->
                                            new Kept(
                                                    row.number(),
                                                    row.integer(),
                                                    PlanState.valueOf(row.text()),
                                                    row.number()));
                    if (next.isEmpty()) {
                        return false;
                    }
                    long id = next.get().id();
                    sql.update("UPDATE import_plan SET kept = FALSE WHERE id = ?", id);
                    if (!new PlanRows(sql, id).drop(most)
                            && next.get().state() == PlanState.DROPPED) {
                        sql.update("DELETE FROM import_plan WHERE id = ?", id);
                    }
                    return true;
                });
    }
}
