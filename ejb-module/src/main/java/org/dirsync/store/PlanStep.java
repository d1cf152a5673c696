package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.dirsync.journal.Author;
import org.dirsync.store.ChangeStep.Doing;
import org.dirsync.store.OwnLookup.Own;
import org.jspecify.annotations.Nullable;

/** One step of applying a plan: rows and progress move together. */
final class PlanStep {

    private final Sql sql;
    private final int postoffice;
    private final Numbering numbering;
    private final DigestTable digests;
    private final List<PlanRow> passed = new ArrayList<>();
    private final List<PlanRow> stale = new ArrayList<>();

    PlanStep(Sql sql, Origins origins, int postoffice, Clock clock) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.numbering = new Numbering(sql, postoffice, clock);
        this.digests = new DigestTable(sql, origins);
    }

    int apply(Plan plan, int most) throws SQLException {
        numbering.lock();
        PlanRows rows = new PlanRows(sql, plan.id());
        long place =
                sql.one("SELECT place FROM import_plan WHERE id = ?", Row::number, plan.id())
                        .orElseThrow();
        List<PlanRow> next = rows.changes(place, most);
        Map<String, Own> present =
                new OwnLookup(sql, postoffice).find(next.stream().map(PlanRow::key).toList());
        OwnRows own = new OwnRows(sql, postoffice, numbering, digests);
        ImportedRows done = new ImportedRows(own, plan.number());
        for (PlanRow row : next) {
            carryOut(row, present.get(row.key()), done);
        }
        Author author = Author.of(plan.progress().by(), Author.Way.NODE, "");
        own.finish(author, Doing.IMPORT, plan.number());
        rows.write(passed, stale);
        if (!next.isEmpty()) {
            sql.update(
                    "UPDATE import_plan SET place = ? WHERE id = ?",
                    next.get(next.size() - 1).place(),
                    plan.id());
            PlanTable.advance(sql, plan.id(), done, stale.size());
        }
        return next.size();
    }

    private void carryOut(PlanRow row, @Nullable Own present, ImportedRows done)
            throws SQLException {
        boolean there = present != null && !present.found().deleted();
        Refusal why = misfit(row, there && present != null ? present.entry() : null);
        if (why != null) {
            passed.add(row);
            stale.add(row.stale(why));
            return;
        }
        done.carryOut(row, present);
    }

    /** Why a row is not what it was made for, or null if it is. */
    private static @Nullable Refusal misfit(PlanRow row, @Nullable Entry now) {
        Entry before = row.before();
        if (before == null) {
            return now == null
                    ? null
                    : new Refusal(
                            Code.ALREADY_EXISTS,
                            "%s was added to the list after the preview; make a new preview"
                                    .formatted(now.address()));
        }
        if (now == null) {
            return new Refusal(
                    Code.DOES_NOT_EXIST,
                    "%s was deleted after the preview; make a new preview"
                            .formatted(before.address()));
        }
        return now.sameAs(before)
                ? null
                : new Refusal(
                        Code.CHANGED_MEANWHILE,
                        "%s was changed after the preview; make a new preview"
                                .formatted(now.address()));
    }
}
