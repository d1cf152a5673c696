package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of one plan. */
public final class PlanRows {

    private static final String COLUMNS =
            "place, line, address, name, details, details_more, hidden,"
                    + " old_address, old_name, old_details, old_details_more, old_hidden, code, text";
    private static final String PAGE =
            "SELECT "
                    + COLUMNS
                    + " FROM import_row --DERBY-PROPERTIES constraint=import_row_place\n"
                    + " WHERE plan = ? AND place > ? AND place < ? ORDER BY plan, place";
    private static final String BY_KEY =
            "SELECT "
                    + COLUMNS
                    + " FROM import_row --DERBY-PROPERTIES index=import_row_key\n"
                    + " WHERE plan = ? AND address_key = ?";
    private static final String OWN =
            "SELECT address, name, details, details_more, hidden"
                    + " FROM own_entry --DERBY-PROPERTIES constraint=own_entry_key\n"
                    + " WHERE postoffice = ? AND address_key > ? AND deleted = FALSE"
                    + " ORDER BY postoffice, address_key FETCH FIRST ? ROWS ONLY";

    private static final String NAMED =
            "SELECT address_key FROM import_row --DERBY-PROPERTIES index=import_row_key\n"
                    + " WHERE plan = ? AND address_key > ? AND address_key <= ?"
                    + " ORDER BY plan, address_key";

    /**
     * Some rows of the plan.
     *
     * @param rows in the order of their places
     * @param more whether there are further rows
     */
    public record Page(List<PlanRow> rows, boolean more) {}

    private final Sql sql;
    private final long plan;

    PlanRows(Sql sql, long plan) {
        this.sql = sql;
        this.plan = plan;
    }

    /**
     * The rows that there are for these address keys, by key; empty if their details have more than
     * so many characters.
     */
    public Optional<Map<String, PlanRow>> find(Collection<String> keys, long most) {
        return Sql.step(
                "find rows of a plan",
                () -> {
                    Map<String, PlanRow> found = new HashMap<>();
                    long characters = 0;
                    for (String key : new TreeSet<>(keys)) {
                        Optional<PlanRow> row = sql.one(BY_KEY, PlanRows::row, plan, key);
                        if (row.isPresent()) {
                            found.put(key, row.get());
                            characters += length(row.get().before()) + length(row.get().after());
                        }
                        if (characters > most) {
                            return Optional.empty();
                        }
                    }
                    return Optional.of(found);
                });
    }

    private static long length(@Nullable Entry entry) {
        return entry == null ? 0 : entry.details().text().length();
    }

    /** Writes new rows, after others were taken out. */
    public void write(Collection<PlanRow> replaced, Collection<PlanRow> fresh) {
        Sql.act(
                "write rows of a plan",
                () -> {
                    Writes deletes =
                            new Writes(
                                    sql.prepared(
                                            "DELETE FROM import_row WHERE plan = ? AND place = ?"));
                    for (PlanRow row : replaced) {
                        deletes.number(plan).number(row.place()).add();
                    }
                    deletes.flush();
                    PreparedStatement insert =
                            sql.prepared(
                                    Values.insert("import_row", COLUMNS + ", plan, address_key"));
                    Writes inserts = new Writes(insert);
                    for (PlanRow row : fresh) {
                        insert(inserts, row);
                    }
                    inserts.flush();
                });
    }

    private void insert(Writes inserts, PlanRow row) throws SQLException {
        Entry after = row.after();
        boolean bare = row.action() == PlanAction.UNCHANGED || row.action() == PlanAction.RETAINED;
        Refusal refusal = row.refusal();
        inserts.number(row.place()).number(row.line());
        entry(inserts, after, bare, row.named());
        entry(inserts, row.before(), false, null);
        inserts.textOrNull(refusal == null ? null : refusal.code().name())
                .textOrNull(refusal == null ? null : Values.cut(refusal.message()))
                .number(plan)
                .text(row.key())
                .add();
    }

    private static void entry(
            Writes inserts, @Nullable Entry entry, boolean bare, @Nullable Address named)
            throws SQLException {
        Address address = entry == null ? named : entry.address();
        inserts.textOrNull(address == null ? null : address.toString())
                .textOrNull(entry == null ? null : entry.name())
                .detailsOrNull(entry == null || bare ? null : entry.details())
                .flagOrNull(entry == null ? null : entry.hidden());
    }

    /**
     * A page of rows, those of one action together; fewer if their details are long.
     *
     * @param action of this action only, or null for all
     * @param after go on after the row at this place; 0 for the first
     */
    public Page page(@Nullable PlanAction action, long after, int most) {
        return Sql.step(
                "list rows of a plan",
                () -> {
                    Sql.Some<PlanRow> some =
                            sql.some(
                                    PAGE + " FETCH FIRST ? ROWS ONLY",
                                    PlanRows::row,
                                    plan,
                                    Math.max(after, action == null ? 0 : action.from() - 1),
                                    action == null ? Long.MAX_VALUE : action.to(),
                                    most + 1);
                    boolean more = some.rows().size() > most;
                    return new Page(
                            more ? some.rows().subList(0, most) : some.rows(), more || some.cut());
                });
    }

    /** The next rows that change the list; none if there are no more. */
    List<PlanRow> changes(long after, int most) throws SQLException {
        return sql.some(
                        PAGE + " FETCH FIRST ? ROWS ONLY",
                        PlanRows::row,
                        plan,
                        after,
                        PlanAction.UNCHANGED.from(),
                        most)
                .rows();
    }

    /** All rows, one at a time. */
    public void each(Consumer<PlanRow> consumer) {
        Sql.act(
                "read the rows of a plan",
                () -> {
                    try (PreparedStatement statement = sql.open(PAGE, plan, 0L, Long.MAX_VALUE);
                            ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            consumer.accept(row(new Row(rows)));
                        }
                    }
                });
    }

    /**
     * Own entries that no row names, in the order of their keys; none if there are no more.
     *
     * @param after go on after this key; empty for the first
     */
    List<Entry> leftOut(int postoffice, String after, int most) throws SQLException {
        List<Entry> left = new ArrayList<>();
        String from = after;
        List<Entry> page;
        do {
            page = sql.some(OWN, Row::entry, postoffice, from, most).rows();
            left.addAll(unnamed(from, page));
            from = page.isEmpty() ? from : lastKey(page);
        } while (left.isEmpty() && !page.isEmpty());
        return left;
    }

    /** Those of a page of own entries that no row names: the page and the rows in one order. */
    private Collection<Entry> unnamed(String after, List<Entry> page) throws SQLException {
        Map<String, Entry> left = new LinkedHashMap<>();
        page.forEach(entry -> left.put(entry.address().key(), entry));
        if (page.isEmpty()) {
            return left.values();
        }
        try (PreparedStatement statement = sql.open(NAMED, plan, after, lastKey(page));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                left.remove(rows.getString(1));
            }
        }
        return left.values();
    }

    private static String lastKey(List<Entry> page) {
        return page.get(page.size() - 1).address().key();
    }

    /** Deletes some rows; returns whether more are left. */
    boolean drop(int most) throws SQLException {
        Optional<Long> last =
                sql.one(
                        "SELECT place FROM import_row WHERE plan = ? ORDER BY plan, place"
                                + " OFFSET ? ROWS FETCH FIRST 1 ROWS ONLY",
                        Row::number,
                        plan,
                        most - 1);
        sql.update(
                "DELETE FROM import_row WHERE plan = ? AND place <= ?",
                plan,
                last.orElse(Long.MAX_VALUE));
        return last.isPresent();
    }

    private static PlanRow row(Row row) throws SQLException {
        long place = row.number();
        long line = row.number();
        String address = row.textOrNull();
        Entry after = entry(address, row);
        Entry before = entry(row.textOrNull(), row);
        String code = row.textOrNull();
        String text = row.textOrNull();
        return new PlanRow(
                place,
                PlanAction.at(place),
                line,
                before,
                after,
                code == null || text == null ? null : new Refusal(Code.valueOf(code), text),
                address == null || after != null ? null : Address.trusted(address));
    }

    private static @Nullable Entry entry(@Nullable String address, Row row) throws SQLException {
        String name = row.textOrNull();
        Details details = row.detailsOrNull();
        boolean hidden = row.flag();
        return address == null || name == null
                ? null
                : new Entry(
                        Address.trusted(address),
                        name,
                        details == null ? Details.NONE : details,
                        hidden);
    }
}
