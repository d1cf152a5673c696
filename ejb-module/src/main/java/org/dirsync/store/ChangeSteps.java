package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.journal.Author;
import org.dirsync.store.ChangeStep.Doing;

/** Who changed an own list: one row for each step that changed it. */
final class ChangeSteps {

    private record Horizon(int postoffice, long number) {}

    private record Ended(String key, long number) {}

    private static final String COLUMNS =
            "postoffice, last_number, first_number, changed_at, who, way, doing, about, client";
    private static final int LONGEST_WHO = 128;

    private final Sql sql;

    ChangeSteps(Sql sql) {
        this.sql = sql;
    }

    void add(int postoffice, Numbering numbering, Author author, Doing doing, long imported)
            throws SQLException {
        if (numbering.given() == 0) {
            return;
        }
        sql.update(
                Values.insert("change_step", COLUMNS),
                postoffice,
                numbering.last(),
                numbering.last() - numbering.given() + 1,
                numbering.now(),
                cut(author.who()),
                author.way().name(),
                doing.name(),
                imported > 0 ? String.valueOf(imported) : author.about(),
                cut(author.client()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_WHO ? text : text.substring(0, LONGEST_WHO);
    }

    /** The step that made the change with this number, unless it is forgotten. */
    Optional<ChangeStep> of(int postoffice, long number) throws SQLException {
        return sql.one(
                        "SELECT first_number, changed_at, who, way, doing, about, client"
                                + " FROM change_step --DERBY-PROPERTIES constraint=change_step_key\n"
                                + " WHERE postoffice = ? AND last_number >= ?"
                                + " ORDER BY postoffice, last_number FETCH FIRST 1 ROWS ONLY",
                        ChangeSteps::step,
                        postoffice,
                        number)
                .filter(step -> step.first() <= number);
    }

    private static ChangeStep step(Row row) throws SQLException {
        return new ChangeStep(
                row.number(),
                row.instant(),
                row.text(),
                Author.Way.valueOf(row.text()),
                Doing.valueOf(row.text()),
                row.text(),
                row.text());
    }

    /**
     * Forgets states of entries that ended before an instant, at most so many; if none is left, the
     * steps and passages before it. Returns how many states were forgotten.
     */
    int forget(Instant before, int most) throws SQLException {
        List<Horizon> horizons =
                sql.all(
                        "SELECT postoffice, MAX(last_number) FROM change_step"
                                + " WHERE changed_at < ? GROUP BY postoffice",
                        row -> new Horizon(row.integer(), row.number()),
                        before.toEpochMilli());
        int forgotten = 0;
        for (Horizon horizon : horizons) {
            forgotten += forget(horizon, most - forgotten);
        }
        if (forgotten == 0) {
            long at = before.toEpochMilli();
            sql.update("DELETE FROM change_step WHERE changed_at < ?", at);
            sql.update("DELETE FROM passage WHERE passed_at < ?", at);
        }
        return forgotten;
    }

    private int forget(Horizon horizon, int most) throws SQLException {
        if (most == 0) {
            return 0;
        }
        List<Ended> ended =
                sql.all(
                        "SELECT address_key, number FROM own_history"
                                + " WHERE postoffice = ? AND number <= ?"
                                + " FETCH FIRST ? ROWS ONLY",
                        row -> new Ended(row.text(), row.number()),
                        horizon.postoffice(),
                        horizon.number(),
                        most);
        Writes deletes =
                new Writes(
                        sql.prepared(
                                "DELETE FROM own_history"
                                        + " WHERE postoffice = ? AND address_key = ?"
                                        + " AND number = ?"));
        for (Ended one : ended) {
            deletes.integer(horizon.postoffice()).text(one.key()).number(one.number()).add();
        }
        deletes.flush();
        return ended.size();
    }
}
