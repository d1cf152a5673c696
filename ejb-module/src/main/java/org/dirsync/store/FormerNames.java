package org.dirsync.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.message.Envelope;
import org.dirsync.message.Outdated;

/** Names that were given up, or no longer have the role of directory server, and since when. */
final class FormerNames implements Outdated {

    private static final int AT_ONCE = 50;

    private static final String NOW =
            "SELECT name, now_name FROM former_name WHERE renamed = TRUE AND name IN (?"
                    + ", ?".repeat(AT_ONCE - 1)
                    + ")";

    private final Sql sql;

    FormerNames(Sql sql) {
        this.sql = sql;
    }

    /** A postoffice is called by another name from now on. */
    void giveUp(PostofficeName name, PostofficeName now, Instant at) {
        put(name, now, at, true);
    }

    /** The role of directory server goes from one postoffice to another; both keep their names. */
    void handOver(PostofficeName server, PostofficeName now, Instant at) {
        put(server, now, at, false);
    }

    private void put(PostofficeName name, PostofficeName now, Instant at, boolean renamed) {
        Sql.act(
                "note that " + name + " was followed by " + now,
                () -> {
                    sql.update("DELETE FROM former_name WHERE name = ?", name.toString());
                    sql.update(
                            Values.insert("former_name", "name, now_name, given_up_at, renamed"),
                            name.toString(),
                            now.toString(),
                            at.toEpochMilli(),
                            renamed);
                });
    }

    /** By which name each of these is called that was renamed; it may have been renamed again. */
    Map<PostofficeName, PostofficeName> now(Collection<PostofficeName> names) {
        return Sql.step(
                "look for the names that followed others",
                () -> {
                    Map<PostofficeName, PostofficeName> found = new HashMap<>();
                    for (List<String> some :
                            Sql.filled(
                                    names.stream().map(PostofficeName::toString).toList(),
                                    AT_ONCE)) {
                        sql.all(NOW, row -> Map.entry(row.text(), row.text()), some.toArray())
                                .forEach(
                                        one ->
                                                found.put(
                                                        PostofficeName.of(one.getKey()),
                                                        PostofficeName.of(one.getValue())));
                    }
                    return found;
                });
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
