package org.dirsync.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/**
 * Names that asked the directory server and are not registered there. Anybody can make names up, so
 * their number is bounded, and so is how often they are written: the one that was not heard of for
 * longest gives way to a new one, because a requestor asks again in its next cycle.
 */
public final class UnknownTable {

    static final int MOST = 200;
    static final int MOST_NEW_A_MINUTE = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Sql sql;

    UnknownTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A name that is not registered.
     *
     * @param name who says so of itself; nobody has proven it
     * @param firstAt when it asked first
     * @param lastAt when it asked last
     * @param requests how often it asked; many in one second count once
     */
    public record Unknown(PostofficeName name, Instant firstAt, Instant lastAt, long requests) {}

    /** They, who asked last first. */
    public List<Unknown> all() {
        return Sql.step(
                "list unknown requestors",
                () ->
                        sql.all(
                                "SELECT name, first_at, last_at, requests FROM unknown_requestor"
                                        + " ORDER BY last_at DESC, name",
                                row ->
                                        new Unknown(
                                                PostofficeName.of(row.text()),
                                                row.instant(),
                                                row.instant(),
                                                row.number())));
    }

    /** Notes that a name asked. */
    public void note(PostofficeName name, Instant now) {
        Sql.act(
                "note the unknown requestor " + name,
                () -> {
                    if (!isKnown(name)) {
                        admit(name, now);
                    } else {
                        sql.update(
                                "UPDATE unknown_requestor SET last_at = ?, requests = requests + 1"
                                        + " WHERE name = ? AND last_at <= ?",
                                now.toEpochMilli(),
                                name.toString(),
                                now.minus(PAUSE).toEpochMilli());
                    }
                });
    }

    private boolean isKnown(PostofficeName name) throws SQLException {
        return sql.one(
                        "SELECT name FROM unknown_requestor WHERE name = ?",
                        Row::text,
                        name.toString())
                .isPresent();
    }

    private void admit(PostofficeName name, Instant now) throws SQLException {
        if (count("WHERE first_at > ?", now.minus(MINUTE).toEpochMilli()) >= MOST_NEW_A_MINUTE) {
            return;
        }
        if (count("WHERE first_at > ?", Long.MIN_VALUE) >= MOST) {
            sql.update(
                    "DELETE FROM unknown_requestor WHERE name = (SELECT MIN(name) FROM"
                            + " unknown_requestor WHERE last_at = (SELECT MIN(last_at) FROM"
                            + " unknown_requestor))");
        }
        sql.update(
                Values.insert("unknown_requestor", "name, first_at, last_at, requests"),
                name.toString(),
                now.toEpochMilli(),
                now.toEpochMilli(),
                1L);
    }

    private long count(String where, @Nullable Object value) throws SQLException {
        return sql.one("SELECT COUNT(*) FROM unknown_requestor " + where, Row::number, value)
                .orElse(0L);
    }

    /**
     * Forgets a name.
     *
     * @return whether it was known
     */
    public boolean forget(PostofficeName name) {
        return Sql.step(
                "forget the unknown requestor " + name,
                () ->
                        sql.update("DELETE FROM unknown_requestor WHERE name = ?", name.toString())
                                > 0);
    }
}
