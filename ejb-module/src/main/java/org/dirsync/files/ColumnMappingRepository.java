package org.dirsync.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the columns of a hosted postoffice's CSV files mean, by their header rows. */
public final class MappingTable {

    private final Sql sql;
    private final int postoffice;

    MappingTable(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    /** The meanings by the names of columns; none if nothing was said of this header row. */
    public Map<String, String> find(String headers) {
        return Sql.step(
                "read what columns mean",
                () -> {
                    Map<String, String> meanings = new LinkedHashMap<>();
                    sql.all(
                                    "SELECT name, meaning FROM column_mapping WHERE postoffice = ?"
                                            + " AND headers = ? ORDER BY postoffice, headers, place",
                                    row -> Map.entry(row.text(), row.text()),
                                    postoffice,
                                    headers)
                            .forEach(one -> meanings.put(one.getKey(), one.getValue()));
                    return meanings;
                });
    }

    /** Keeps the meanings in place of those before. */
    public void write(String headers, Map<String, String> meanings) {
        Sql.act(
                "keep what columns mean",
                () -> {
                    sql.update(
                            "DELETE FROM column_mapping WHERE postoffice = ? AND headers = ?",
                            postoffice,
                            headers);
                    Writes inserts =
                            new Writes(
                                    sql.prepared(
                                            Values.insert(
                                                    "column_mapping",
                                                    "postoffice, headers, place, name, meaning")));
                    int place = 0;
                    for (Map.Entry<String, String> one : meanings.entrySet()) {
                        inserts.integer(postoffice)
                                .text(headers)
                                .integer(place++)
                                .text(one.getKey())
                                .text(one.getValue().strip())
                                .add();
                    }
                    inserts.flush();
                });
    }
}
