package org.dirsync.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied.RefusedChange;

/** Which own addresses of a postoffice the directory server holds back; a few at most. */
final class RefusedTable {

    private final Sql sql;
    private final int postoffice;

    RefusedTable(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    List<RefusedChange> all() throws SQLException {
        return all(Visibility.ALL);
    }

    List<RefusedChange> all(Visibility visibility) throws SQLException {
        return sql.all(
                "SELECT r.number, r.address, r.code, r.text FROM own_refused r"
                        + visible(visibility)
                        + " WHERE r.postoffice = ?"
                        + " ORDER BY r.postoffice, r.address_key",
                row ->
                        new RefusedChange(
                                row.number(),
                                Address.trusted(row.text()),
                                new Refusal(Code.valueOf(row.text()), row.text())),
                postoffice);
    }

    /** Joins the own entries that are refused, if not all of them may be seen. */
    static String visible(Visibility visibility) {
        return visibility == Visibility.ALL
                ? ""
                : " JOIN own_entry e ON e.postoffice = r.postoffice"
                        + " AND e.address_key = r.address_key"
                        + visibility.condition("e");
    }

    Set<String> keys() throws SQLException {
        return new HashSet<>(
                sql.all(
                        "SELECT address_key FROM own_refused WHERE postoffice = ?",
                        Row::text,
                        postoffice));
    }

    /** Notes these in place of the others; returns those that were not noted before. */
    List<RefusedChange> replace(Collection<RefusedChange> refused) throws SQLException {
        Map<String, Refusal> before = new HashMap<>();
        all().forEach(one -> before.put(one.address().key(), one.refusal()));
        Map<String, RefusedChange> next = new LinkedHashMap<>();
        refused.forEach(one -> next.put(one.address().key(), one));
        List<RefusedChange> fresh =
                next.values().stream()
                        .filter(one -> !one.refusal().equals(before.get(one.address().key())))
                        .toList();
        if (!fresh.isEmpty() || before.size() != next.size()) {
            sql.update("DELETE FROM own_refused WHERE postoffice = ?", postoffice);
            for (Map.Entry<String, RefusedChange> one : next.entrySet()) {
                insert(one.getKey(), one.getValue());
            }
        }
        return fresh;
    }

    private void insert(String key, RefusedChange one) throws SQLException {
        sql.update(
                Values.insert(
                        "own_refused", "postoffice, address_key, address, number, code, text"),
                postoffice,
                key,
                one.address().toString(),
                one.number(),
                one.refusal().code().name(),
                Values.cut(one.refusal().message()));
    }
}
