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

    private static final int MAX_WHO = 128;

    private final Sql sql;

    ChangeSteps(Sql sql) {
        this.sql = sql;
    }

    void add(int postoffice, Numbering numbering, Author author, Doing doing, long imported) {
        if (numbering.given() == 0) {
            return;
        }
        sql.jpql()
                .save(
                        new ChangeStepEntity(
                                postoffice,
                                numbering.last(),
                                new ChangeStep(
                                        numbering.last() - numbering.given() + 1,
                                        Instant.ofEpochMilli(numbering.now()),
                                        cut(author.who()),
                                        author.way(),
                                        doing,
                                        imported > 0 ? String.valueOf(imported) : author.about(),
                                        cut(author.client()))));
    }

    private static String cut(String text) {
        return text.length() <= MAX_WHO ? text : text.substring(0, MAX_WHO);
    }

    /** The step that made the change with this number, unless it is forgotten. */
    Optional<ChangeStep> of(int postoffice, long number) {
        return sql
                .jpql()
                .first(
                        ChangeStepEntity.class,
                        "SELECT s FROM ChangeStepEntity s"
                                + " WHERE s.postoffice = ?1 AND s.lastNumber >= ?2"
                                + " ORDER BY s.postoffice, s.lastNumber",
                        1,
                        postoffice,
                        number)
                .stream()
                .map(ChangeStepEntity::step)
                .filter(step -> step.first() <= number)
                .findFirst();
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
