package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Entry;
import org.dirsync.journal.Author;
import org.dirsync.store.ChangeStep.Doing;
import org.dirsync.store.OwnLookup.Own;

/**
 * One step of an import that is applied while its file is read, in the caller's transaction, which
 * holds the list's lock from now on: what the list has cannot change before it is carried out.
 *
 * <p>Entries that the file has named are marked with the number of the import, those that only
 * refused lines name with the same number below zero. The mark is what the rows of a plan are to a
 * preview: by it an address that stands twice is found, and what the file does not name.
 */
public final class ImportStep {

    private static final String LEFT_OUT =
            "SELECT "
                    + OwnLookup.COLUMNS
                    + " FROM own_entry --DERBY-PROPERTIES constraint=own_entry_key\n"
                    + " WHERE postoffice = ? AND address_key > ? AND deleted = FALSE"
                    + " AND epoch < ? AND epoch > ? AND number <= ?"
                    + " ORDER BY postoffice, address_key FETCH FIRST ? ROWS ONLY";

    private final Sql sql;
    private final int postoffice;
    private final Plan plan;
    private final Author author;
    private final OwnRows own;
    private final Map<String, Own> found = new HashMap<>();

    ImportStep(Sql sql, Origins origins, int postoffice, Plan plan, Clock clock, Author author)
            throws SQLException {
        this.sql = sql;
        this.postoffice = postoffice;
        this.plan = plan;
        this.author = author;
        Numbering numbering = new Numbering(sql, postoffice, clock);
        numbering.lock();
        own = new OwnRows(sql, postoffice, numbering, new DigestTable(sql, origins));
    }

    /**
     * The entries with these keys, by key; empty if their details have more than so many
     * characters.
     */
    public Optional<Map<String, Entry>> own(Collection<String> keys, long most) {
        return Sql.step(
                "find own addresses",
                () -> {
                    Optional<Map<String, Own>> some =
                            new OwnLookup(sql, postoffice).find(keys, most);
                    some.ifPresent(found::putAll);
                    return some.map(OwnLookup::live);
                });
    }

    /** Those of the keys looked for that lines before have planned something for. */
    public Set<String> planned() {
        return marked(plan.number());
    }

    /** Those of the keys looked for that only refused lines before have named. */
    public Set<String> retained() {
        return marked(-plan.number());
    }

    private Set<String> marked(long mark) {
        Set<String> marked = new HashSet<>();
        found.forEach(
                (key, one) -> {
                    if (!one.found().deleted() && one.found().epoch() == mark) {
                        marked.add(key);
                    }
                });
        return marked;
    }

    /** An entry that stays because nobody is deleted needs no mark. */
    private void retain(PlanRow row) throws SQLException {
        if (row.line() > 0) {
            own.touch(row.key(), -plan.number());
        }
    }

    /**
     * Entries that the file does not name, in the order of their keys, none if there are no more;
     * what was added or changed since the import began is not among them.
     *
     * @param after go on after this key; empty for the first
     */
    public List<Entry> leftOut(String after, int most) {
        return Sql.step(
                "find what an import leaves out",
                () -> {
                    List<Entry> left = new ArrayList<>();
                    for (Own one :
                            sql.some(
                                            LEFT_OUT,
                                            OwnLookup::own,
                                            postoffice,
                                            after,
                                            plan.number(),
                                            -plan.number(),
                                            plan.last(),
                                            most)
                                    .rows()) {
                        found.put(one.entry().address().key(), one);
                        left.add(one.entry());
                    }
                    return left;
                });
    }

    /** Carries rows out; it is the step's last act. */
    public void carryOut(List<PlanRow> rows) {
        Sql.act(
                "apply what a file says",
                () -> {
                    ImportedRows done = new ImportedRows(own, plan.number());
                    for (PlanRow row : rows) {
                        switch (row.action()) {
                            case ADD, MODIFY, DELETE -> done.carryOut(row, found.get(row.key()));
                            case UNCHANGED -> own.touch(row.key(), plan.number());
                            case RETAINED -> retain(row);
                            case REFUSED, STALE -> {}
                        }
                    }
                    own.finish(author, Doing.IMPORT, plan.number());
                    PlanTable.advance(sql, plan.id(), done, 0);
                });
    }
}
