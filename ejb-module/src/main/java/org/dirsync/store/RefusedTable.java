package org.dirsync.store;

import jakarta.persistence.EntityManager;
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

    private final EntityManager entities;
    private final Jpql jpql;
    private final int postoffice;

    RefusedTable(Sql sql, int postoffice) {
        this.entities = sql.entities();
        this.jpql = sql.jpql();
        this.postoffice = postoffice;
    }

    List<RefusedChange> all() throws SQLException {
        return all(Visibility.ALL);
    }

    List<RefusedChange> all(Visibility visibility) throws SQLException {
        return jpql.all(
                "SELECT r.number, r.address, r.code, r.text FROM OwnRefusedEntity r"
                        + visible(visibility)
                        + " WHERE r.postoffice = ?1"
                        + " ORDER BY r.postoffice, r.addressKey",
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
                : " JOIN OwnEntryEntity e ON e.postoffice = r.postoffice"
                        + " AND e.addressKey = r.addressKey"
                        + visibility.condition("e");
    }

    Set<String> keys() throws SQLException {
        return new HashSet<>(
                jpql.all(
                        "SELECT r.addressKey FROM OwnRefusedEntity r WHERE r.postoffice = ?1",
                        Columns::text,
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
            entities.createQuery("DELETE FROM OwnRefusedEntity r WHERE r.postoffice = ?1")
                    .setParameter(1, postoffice)
                    .executeUpdate();
            List<OwnRefusedEntity> rows =
                    next.values().stream()
                            .map(one -> new OwnRefusedEntity(postoffice, one))
                            .toList();
            rows.forEach(entities::persist);
            entities.flush();
            rows.forEach(entities::detach);
        }
        return fresh;
    }
}
