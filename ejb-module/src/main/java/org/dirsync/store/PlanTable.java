package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.format.AddressFormat;
import org.dirsync.journal.Author;
import org.dirsync.list.Filter;
import org.dirsync.list.Numbers;
import org.dirsync.store.DigestTable.Kind;

/** Plans of imports, from their preview to their end. */
public final class PlanTable {

    private static final String COLUMNS =
            "id, import, postoffice, state, entries, last_number, direct, replaces, file_name, format, made_by, made_at,"
                    + " expires_at, added, modified, deleted, unchanged, refused, retained, unclear,"
                    + " applied_by, started_at, ended_at, was_added, was_modified, was_deleted,"
                    + " was_stale, kept";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM import_plan ";
    private static final String SEEN = " AND state <> 'READING' AND state <> 'DROPPED'";

    private final Sql sql;
    private final Origins origins;
    private final Clock clock;
    private final Author author;

    PlanTable(Sql sql, Origins origins, Clock clock, Author author) {
        this.sql = sql;
        this.origins = origins;
        this.clock = clock;
        this.author = author;
    }

    /**
     * Begins a plan for the own list of a postoffice, and gives the import its number; nobody sees
     * it until it is {@link #ready}.
     *
     * @return it
     */
    public Plan create(PostofficeName name, Plan.Source source) {
        return Sql.step(
                "begin a plan",
                () -> {
                    int postoffice = postoffice(name);
                    Numbering numbering = new Numbering(sql, postoffice, clock);
                    long number = numbering.nextEpoch();
                    Numbers numbers = numbering.numbers();
                    sql.update(
                            Values.insert(
                                    "import_plan",
                                    "postoffice, state, direct, replaces, file_name, format, made_by,"
                                            + " made_at, expires_at, list, last_number, entries,"
                                            + " added, modified, deleted, unchanged, refused,"
                                            + " import, applied_by, place, was_added,"
                                            + " was_modified, was_deleted, was_stale, kept"),
                            postoffice,
                            PlanState.READING.name(),
                            source.direct(),
                            source.replace(),
                            source.file(),
                            source.format().name(),
                            source.by(),
                            source.at().toEpochMilli(),
                            source.expires().toEpochMilli(),
                            numbers.list().value(),
                            numbers.last(),
                            count(postoffice),
                            0L,
                            0L,
                            0L,
                            0L,
                            0L,
                            number,
                            "",
                            0L,
                            0L,
                            0L,
                            0L,
                            0L,
                            true);
                    return sql.one(
                                    SELECT
                                            + "WHERE postoffice = ? AND import = ?"
                                            + " AND state = 'READING'",
                                    this::plan,
                                    postoffice,
                                    number)
                            .orElseThrow();
                });
    }

    private int postoffice(PostofficeName name) throws SQLException {
        return origins.find(name)
                .orElseThrow(() -> new StoreException(name + " is not hosted here"));
    }

    private long count(int postoffice) throws SQLException {
        return new DigestTable(sql, origins).read(Kind.OWN, postoffice, Filter.ALL).total().count();
    }

    /**
     * The own entries with these address keys, by key; empty if their details have more than so
     * many characters.
     */
    public Optional<Map<String, Entry>> own(
            PostofficeName name, Collection<String> keys, long most) {
        return Sql.step(
                "find own addresses",
                () -> new OwnLookup(sql, postoffice(name)).find(keys, most).map(OwnLookup::live));
    }

    /**
     * Own entries that no row of a plan names, in the order of their keys; none if there are no
     * more.
     *
     * @param after go on after this key; empty for the first
     */
    public List<Entry> leftOut(PostofficeName name, long plan, String after, int most) {
        return Sql.step(
                "find what an import leaves out",
                () -> rows(plan).leftOut(postoffice(name), after, most));
    }

    /** The rows of a plan. */
    public PlanRows rows(long plan) {
        return new PlanRows(sql, plan);
    }

    /** Says that a plan is whole; from now on it can be seen. */
    public void ready(long plan, PlanCounts counts) {
        Sql.act(
                "end the reading of a plan",
                () -> {
                    count(plan, counts);
                    moved(plan, PlanState.READING, PlanState.NEW);
                });
    }

    /** Writes down what a plan's rows are. */
    public void counted(long plan, PlanCounts counts) {
        Sql.act("count the rows of a plan", () -> count(plan, counts));
    }

    private void count(long plan, PlanCounts counts) throws SQLException {
        sql.update(
                Values.update(
                        "import_plan",
                        "added, modified, deleted, unchanged, refused, retained, unclear",
                        "id = ?"),
                counts.added(),
                counts.modified(),
                counts.deleted(),
                counts.unchanged(),
                counts.refused(),
                counts.retained(),
                counts.unclear(),
                plan);
    }

    /** The plan of the import with this number, if it can be seen. */
    public Optional<Plan> find(PostofficeName name, long number) {
        return Sql.step(
                "find a plan",
                () ->
                        sql.one(
                                SELECT + "WHERE postoffice = ? AND import = ?" + SEEN,
                                this::plan,
                                postoffice(name),
                                number));
    }

    /** The plan of this id, if it can be seen. */
    public Optional<Plan> find(long id) {
        return Sql.step(
                "find a plan", () -> sql.one(SELECT + "WHERE id = ?" + SEEN, this::plan, id));
    }

    /** Plans of a postoffice below a number, newest first. */
    public List<Plan> before(PostofficeName name, long number, int most) {
        return Sql.step(
                "list plans",
                () ->
                        sql.all(
                                SELECT
                                        + "WHERE postoffice = ? AND import < ?"
                                        + SEEN
                                        + " ORDER BY postoffice DESC, import DESC"
                                        + " FETCH FIRST ? ROWS ONLY",
                                this::plan,
                                postoffice(name),
                                number,
                                most));
    }

    /** The plans that are being applied or stopped, on any postoffice. */
    public List<Plan> underWay() {
        return Sql.step(
                "list plans under way",
                () ->
                        sql.all(
                                SELECT
                                        + "WHERE state = 'APPLYING' OR state = 'CANCELLING'"
                                        + " ORDER BY id",
                                this::plan));
    }

    private Plan plan(Row row) throws SQLException {
        long id = row.number();
        long number = row.number();
        PostofficeName name = origins.name(row.integer());
        PlanState state = PlanState.valueOf(row.text());
        long entries = row.number();
        long last = row.number();
        Plan.Source source =
                new Plan.Source(
                        row.flag(),
                        row.flag(),
                        row.text(),
                        AddressFormat.valueOf(row.text()),
                        row.text(),
                        row.instant(),
                        row.instant());
        PlanCounts counts =
                new PlanCounts(
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number());
        Plan.Progress progress =
                new Plan.Progress(
                        row.text(),
                        row.instantOrNull(),
                        row.instantOrNull(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number());
        return new Plan(
                id, number, name, state, source, entries, last, counts, progress, row.flag());
    }

    /**
     * Begins to apply a plan.
     *
     * @return whether it was new until now; if not, nothing was changed
     */
    public boolean begin(Plan plan, String by) {
        return Sql.step(
                "begin to apply a plan",
                () -> {
                    boolean begun = moved(plan.id(), PlanState.NEW, PlanState.APPLYING);
                    if (begun) {
                        sql.update(
                                Values.update("import_plan", "applied_by, started_at", "id = ?"),
                                by,
                                clock.millis(),
                                plan.id());
                    }
                    return begun;
                });
    }

    /** The next step of a direct import. */
    public ImportStep step(Plan plan) {
        return Sql.step(
                "begin a step of an import",
                () ->
                        new ImportStep(
                                sql, origins, postoffice(plan.postoffice()), plan, clock, author));
    }

    /** Adds to how far a plan was applied. */
    static void advance(Sql sql, long id, ImportedRows done, long stale) throws SQLException {
        sql.update(
                "UPDATE import_plan SET was_added = was_added + ?,"
                        + " was_modified = was_modified + ?, was_deleted = was_deleted + ?,"
                        + " was_stale = was_stale + ? WHERE id = ?",
                done.added(),
                done.modified(),
                done.deleted(),
                stale,
                id);
    }

    /** Moves a plan from one state to another; returns whether it was in that state. */
    public boolean move(long plan, PlanState from, PlanState to) {
        return Sql.step("change the state of a plan", () -> moved(plan, from, to));
    }

    private boolean moved(long plan, PlanState from, PlanState to) throws SQLException {
        return sql.update(
                        "UPDATE import_plan SET state = ? WHERE id = ? AND state = ?",
                        to.name(),
                        plan,
                        from.name())
                == 1;
    }

    /** Ends a plan that was applied or stopped. */
    public void end(long plan, PlanState state) {
        Sql.act(
                "end a plan",
                () ->
                        sql.update(
                                Values.update("import_plan", "state, ended_at", "id = ?"),
                                state.name(),
                                clock.millis(),
                                plan));
    }

    /**
     * Applies some more rows of a plan to the own list, in the caller's transaction. Rows that no
     * longer fit are passed over and become {@link PlanAction#STALE}.
     *
     * @param most how many
     * @return how many rows were dealt with; 0 says that none is left
     */
    public int apply(Plan plan, int most) {
        return Sql.step(
                "apply a plan",
                () ->
                        new PlanStep(sql, origins, postoffice(plan.postoffice()), clock)
                                .apply(plan, most));
    }

    /** What becomes too old, or too many; see {@link PlanPurge}. */
    public PlanPurge purge() {
        return new PlanPurge(sql, clock);
    }
}
