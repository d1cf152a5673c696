package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.message.Update.Deletions;
import org.jspecify.annotations.Nullable;

/** What directory servers told the hosted postoffices of their own entries. */
public final class ServerNoticeTable {

    /**
     * Own entries that the server holds back for one reason.
     *
     * @param postoffice whose entries
     * @param code the reason
     * @param entries how many
     * @param example the first of their addresses
     */
    public record Refused(PostofficeName postoffice, Code code, long entries, String example) {}

    /**
     * Own deletions that the server holds or has refused; as it last said, or as they are now if
     * its master list is on this node.
     *
     * @param postoffice whose deletions
     * @param deletions how many
     */
    public record Held(PostofficeName postoffice, Deletions deletions) {}

    private final Sql sql;
    private final Origins origins;
    private final Visibility visibility;

    ServerNoticeTable(Sql sql, Origins origins, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.visibility = visibility;
    }

    /** Own entries that are held back, by postoffice and reason. */
    public List<Refused> refused() {
        return Sql.step(
                "count refused addresses",
                () ->
                        sql.jpql()
                                .all(
                                        "SELECT r.postoffice, r.code, COUNT(r), MIN(r.address)"
                                                + " FROM OwnRefusedEntity r"
                                                + RefusedTable.visible(visibility)
                                                + " GROUP BY r.postoffice, r.code"
                                                + " ORDER BY r.postoffice, r.code",
                                        row ->
                                                new Refused(
                                                        origins.name(row.integer()),
                                                        Code.valueOf(row.text()),
                                                        row.number(),
                                                        row.text())));
    }

    /** Own deletions that are held or refused, by postoffice. */
    public List<Held> held() {
        return Sql.step("count held deletions", () -> read(null));
    }

    /** Own deletions of one postoffice that are held or refused. */
    public Deletions held(PostofficeName postoffice) {
        return Sql.step(
                "count held deletions",
                () ->
                        read(origins.find(postoffice).orElse(-1)).stream()
                                .map(Held::deletions)
                                .findFirst()
                                .orElse(Deletions.NONE));
    }

    private List<Held> read(@Nullable Integer only) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (Waiting one : waiting(sql, only)) {
            held.add(
                    new Held(
                            origins.name(one.postoffice()),
                            new Deletions(one.waiting(), one.kept())));
        }
        return held;
    }

    /** Own deletions of a hosted postoffice that wait or were refused. */
    record Waiting(int postoffice, long waiting, long kept) {}

    /**
     * Those of all hosted postoffices, or of one. Where the directory server is on this node, its
     * master list is asked: what it said with its last answer may have been decided since.
     */
    static List<Waiting> waiting(Sql sql, @Nullable Integer only) throws SQLException {
        String one = only == null ? "" : " AND %s.postoffice = " + only;
        return sql.all(
                "SELECT postoffice, SUM(waiting), SUM(kept) FROM ("
                        + "SELECT t.postoffice, t.waiting, t.kept FROM own_held t"
                        + " WHERE NOT EXISTS (SELECT 1 FROM registration r"
                        + " WHERE r.postoffice = t.postoffice)"
                        + one.formatted("t")
                        + " UNION ALL SELECT o.postoffice, o.noted, CAST(0 AS BIGINT)"
                        + " FROM held_origin o JOIN requestor_state q"
                        + " ON q.postoffice = o.postoffice"
                        + " WHERE o.side = 'SERVER' AND o.noted > 0"
                        + one.formatted("o")
                        + " UNION ALL SELECT d.postoffice, CAST(0 AS BIGINT), d.entries"
                        + " FROM digest d JOIN requestor_state q ON q.postoffice = d.postoffice"
                        + " WHERE d.kind = 'MASTER_KEPT'"
                        + one.formatted("d")
                        + ") AS told (postoffice, waiting, kept) GROUP BY postoffice"
                        + " HAVING SUM(waiting) > 0 OR SUM(kept) > 0 ORDER BY postoffice",
                row -> new Waiting(row.integer(), row.number(), row.number()));
    }
}
