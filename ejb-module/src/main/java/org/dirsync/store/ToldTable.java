package org.dirsync.store;

import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.message.Update.Deletions;

/** What directory servers told the hosted postoffices of their own entries. */
public final class ToldTable {

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
     * Own deletions that the server holds or has refused.
     *
     * @param postoffice whose deletions
     * @param deletions how many
     */
    public record Held(PostofficeName postoffice, Deletions deletions) {}

    private final Sql sql;
    private final Origins origins;
    private final Visibility visibility;

    ToldTable(Sql sql, Origins origins, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.visibility = visibility;
    }

    /** Own entries that are held back, by postoffice and reason. */
    public List<Refused> refused() {
        return Sql.step(
                "count refused addresses",
                () ->
                        sql.all(
                                "SELECT r.postoffice, r.code, COUNT(*), MIN(r.address)"
                                        + " FROM own_refused r"
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
        return Sql.step(
                "count held deletions",
                () ->
                        sql.all(
                                "SELECT postoffice, waiting, kept FROM own_held"
                                        + " WHERE waiting > 0 OR kept > 0 ORDER BY postoffice",
                                row ->
                                        new Held(
                                                origins.name(row.integer()),
                                                new Deletions(row.number(), row.number()))));
    }
}
