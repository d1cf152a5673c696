package org.dirsync.store;

import java.time.Instant;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.message.Envelope;
import org.dirsync.message.Outdated;

/** Names that were given up, or not used in the same role any longer, and since when. */
final class FormerNames implements Outdated {

    private final Sql sql;

    FormerNames(Sql sql) {
        this.sql = sql;
    }

    void giveUp(PostofficeName name, PostofficeName now, Instant at) {
        Sql.act(
                "give up the name " + name,
                () -> {
                    sql.update("DELETE FROM former_name WHERE name = ?", name.toString());
                    sql.update(
                            Values.insert("former_name", "name, now_name, given_up_at"),
                            name.toString(),
                            now.toString(),
                            at.toEpochMilli());
                });
    }

    /** What is called by another name now; empty if the name was never given up. */
    Optional<PostofficeName> now(PostofficeName name) {
        return Sql.step(
                "look for the name that followed " + name,
                () ->
                        sql.one(
                                "SELECT now_name FROM former_name WHERE name = ?",
                                row -> PostofficeName.of(row.text()),
                                name.toString()));
    }

    @Override
    public boolean isOutdated(Envelope envelope) {
        return Sql.step(
                "look for names that were given up",
                () ->
                        sql.one(
                                        "SELECT name FROM former_name"
                                                + " WHERE name IN (?, ?) AND given_up_at > ?"
                                                + " ORDER BY name FETCH FIRST 1 ROWS ONLY",
                                        Row::text,
                                        envelope.from().toString(),
                                        envelope.to().toString(),
                                        envelope.sent().toEpochMilli())
                                .isPresent());
    }
}
