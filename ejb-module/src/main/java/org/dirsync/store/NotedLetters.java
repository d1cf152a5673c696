package org.dirsync.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which messages in the dead-letter queue were written about in a journal. */
public final class NotedLetters {

    private static final int AT_ONCE = 100;
    private static final String SELECT =
            "SELECT id FROM noted_letter WHERE id IN (?" + ", ?".repeat(AT_ONCE - 1) + ")";

    private final Sql sql;

    NotedLetters(Sql sql) {
        this.sql = sql;
    }

    /** Those of some messages that were noted before, looked up together. */
    public Set<String> among(List<String> ids) {
        return Sql.step(
                "look up noted dead letters",
                () -> {
                    Set<String> noted = new HashSet<>();
                    for (List<String> some : Sql.filled(ids, AT_ONCE)) {
                        noted.addAll(sql.all(SELECT, Row::text, some.toArray()));
                    }
                    return noted;
                });
    }

    /**
     * Notes that a message was written about.
     *
     * @return whether it had not been noted before
     */
    public boolean note(String id, Instant at) {
        return Sql.step(
                "note a dead letter",
                () -> {
                    if (!among(List.of(id)).isEmpty()) {
                        return false;
                    }
                    sql.update(
                            Values.insert("noted_letter", "id, noted_at"), id, at.toEpochMilli());
                    return true;
                });
    }

    /** Forgets what was noted before an instant. */
    public void forget(Instant before) {
        Sql.act(
                "forget dead letters",
                () ->
                        sql.update(
                                "DELETE FROM noted_letter WHERE noted_at < ?",
                                before.toEpochMilli()));
    }
}
