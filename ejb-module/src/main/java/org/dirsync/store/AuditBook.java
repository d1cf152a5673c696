package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/** The audit list: written in the transaction of the change, read newest first. */
public final class AuditBook {

    private static final int LONGEST_WHO = 256;
    private static final int LONGEST_CLIENT = 64;

    private static final String COLUMNS =
            "happened_at, who, way, client, what, postoffice, text, address, changed, import";

    private final Sql sql;

    AuditBook(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which lines are wanted; what is null narrows nothing.
     *
     * @param who of this user
     * @param postoffice about this postoffice
     * @param what of this kind, or of all kinds that begin with it and a dot
     * @param postofficesOnly only lines about a postoffice, whichever; not those about users,
     *     logins or the node
     */
    public record Wanted(
            @Nullable String who,
            @Nullable PostofficeName postoffice,
            @Nullable String what,
            boolean postofficesOnly) {

        /** All lines. */
        public static final Wanted ALL = new Wanted(null, null, null);

        /** Lines about postoffices and about everything else. */
        public Wanted(
                @Nullable String who, @Nullable PostofficeName postoffice, @Nullable String what) {
            this(who, postoffice, what, false);
        }
    }

    /** Keeps a line; its number is given to it here. */
    public void record(AuditLine line) {
        Sql.act(
                "keep an audit line",
                () ->
                        sql.update(
                                Values.insert("audit", COLUMNS),
                                line.at().toEpochMilli(),
                                cut(line.who(), LONGEST_WHO),
                                line.way(),
                                cut(line.client(), LONGEST_CLIENT),
                                line.what(),
                                line.postoffice(),
                                Values.cut(line.text()),
                                line.about().address(),
                                fields(line.about().changed()),
                                line.about().imported()));
    }

    /** One a line, as many as there is room for. */
    private static @Nullable String fields(List<String> changed) {
        StringBuilder fields = new StringBuilder();
        for (String field : changed) {
            if (fields.length() + field.length() >= Values.LONGEST_TEXT) {
                break;
            }
            fields.append(fields.isEmpty() ? "" : "\n").append(field);
        }
        return fields.isEmpty() ? null : fields.toString();
    }

    private static AuditLine.About about(Row row) throws SQLException {
        String address = row.textOrNull();
        String changed = row.textOrNull();
        return new AuditLine.About(
                address,
                changed == null ? List.of() : List.of(changed.split("\n", -1)),
                row.numberOrNull());
    }

    /** Lines below a number, newest first. */
    public List<AuditLine> before(Wanted wanted, long before, int limit) {
        StringBuilder where = new StringBuilder("id < ?");
        List<@Nullable Object> values = new ArrayList<>();
        values.add(before);
        if (wanted.who() != null) {
            where.append(" AND who = ?");
            values.add(wanted.who());
        }
        if (wanted.postoffice() != null) {
            where.append(" AND postoffice = ?");
            values.add(wanted.postoffice().toString());
        }
        if (wanted.what() != null) {
            where.append(" AND (what = ? OR what LIKE ?)");
            values.add(wanted.what());
            values.add(wanted.what() + ".%");
        }
        if (wanted.postofficesOnly()) {
            where.append(" AND postoffice IS NOT NULL");
        }
        values.add(limit);
        return Sql.step(
                "read the audit list",
                () ->
                        sql.all(
                                "SELECT id, %s FROM audit WHERE %s ORDER BY id DESC FETCH FIRST ? ROWS ONLY"
                                        .formatted(COLUMNS, where),
                                AuditBook::line,
                                values.toArray()));
    }

    private static AuditLine line(Row row) throws SQLException {
        return new AuditLine(
                row.number(),
                row.instant(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.textOrNull(),
                row.text(),
                about(row));
    }

    /** When a postoffice was removed or unregistered last, if that is on record. */
    public Optional<Instant> removed(PostofficeName postoffice) {
        return Sql.step(
                "find when a postoffice was removed",
                () ->
                        sql.one(
                                "SELECT happened_at FROM audit WHERE postoffice = ?"
                                        + " AND what IN ('postoffice.removed', 'requestor.removed')"
                                        + " ORDER BY id DESC FETCH FIRST 1 ROWS ONLY",
                                Row::instant,
                                postoffice.toString()));
    }

    /**
     * Forgets lines from before an instant, in steps.
     *
     * @param most about how many in this step
     * @return whether more may be left
     */
    public boolean forget(Instant before, int most) {
        return Sql.step(
                "forget audit lines",
                () -> {
                    var last =
                            sql.all(
                                    "SELECT id FROM audit WHERE happened_at < ?"
                                            + " ORDER BY happened_at FETCH FIRST ? ROWS ONLY",
                                    Row::number,
                                    before.toEpochMilli(),
                                    most);
                    for (long id : last) {
                        sql.update("DELETE FROM audit WHERE id = ?", id);
                    }
                    return last.size() == most;
                });
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
