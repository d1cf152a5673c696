package org.dirsync.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.PostofficeName;

/** Postoffice names by the small id that stands for them in the tables of addresses. */
final class Origins {

    private final Sql sql;
    private final Map<PostofficeName, Integer> ids = new HashMap<>();
    private final Map<Integer, PostofficeName> names = new HashMap<>();

    Origins(Sql sql) {
        this.sql = sql;
    }

    /** The id of a name, a new one if it has none. */
    int id(PostofficeName name) throws SQLException {
        Optional<Integer> known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        sql.update("INSERT INTO origin (name) VALUES (?)", name.toString());
        return find(name)
                .orElseThrow(() -> new StoreException("the id of " + name + " is missing"));
    }

    Optional<Integer> find(PostofficeName name) throws SQLException {
        Integer cached = ids.get(name);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Integer> found =
                sql.one("SELECT id FROM origin WHERE name = ?", Row::integer, name.toString());
        found.ifPresent(id -> keep(id, name));
        return found;
    }

    PostofficeName name(int id) throws SQLException {
        PostofficeName cached = names.get(id);
        if (cached != null) {
            return cached;
        }
        PostofficeName name =
                sql.one(
                                "SELECT name FROM origin WHERE id = ?",
                                row -> PostofficeName.of(row.text()),
                                id)
                        .orElseThrow(() -> new StoreException("no postoffice has the id " + id));
        keep(id, name);
        return name;
    }

    /** Learns all names with one query, where many will be asked for. */
    void learn() throws SQLException {
        record Named(int id, PostofficeName name) {}
        sql.all(
                        "SELECT id, name FROM origin",
                        row -> new Named(row.integer(), PostofficeName.of(row.text())))
                .forEach(named -> keep(named.id(), named.name()));
    }

    /** The names have changed: they are read anew. */
    void forget() {
        ids.clear();
        names.clear();
    }

    private void keep(int id, PostofficeName name) {
        ids.put(name, id);
        names.put(id, name);
    }
}
