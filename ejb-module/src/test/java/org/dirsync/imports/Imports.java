package org.dirsync.imports;

import static org.dirsync.memory.Samples.HQ;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.files.FileColumns;
import org.dirsync.format.AddressFormat;
import org.dirsync.list.Guard;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.store.Database;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanRow;
import org.dirsync.store.PlanState;
import org.dirsync.store.PlanTable;
import org.dirsync.store.Store;

/** Imports into postoffices of a Derby in memory, by preview and directly. */
final class Imports {

    private static final AtomicInteger HOSTED = new AtomicInteger();

    private final Database database = Database.inMemory();
    private final int atOnce;

    /** With so many lines in each transaction. */
    Imports(int atOnce) {
        this.atOnce = atOnce;
    }

    private final class Transactions implements PlanTransactions {
        @Override
        public <T> T with(Function<PlanTable, T> work) {
            return step(store -> work.apply(store.plans()));
        }
    }

    private <T> T step(Function<Store, T> work) {
        return database.step(work);
    }

    /** A new postoffice with these own entries. */
    PostofficeName host(Entry... entries) {
        PostofficeName name = PostofficeName.of("TEST/P" + HOSTED.incrementAndGet());
        step(
                store -> {
                    store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                    return store.requestor(name).own().put(List.of(entries), 0);
                });
        return name;
    }

    /** The own entries of a postoffice in the order of their keys. */
    List<Entry> list(PostofficeName name) {
        return step(
                store -> {
                    List<Entry> all = new ArrayList<>();
                    store.addresses(name).eachOwn(listed -> all.add(listed.entry()));
                    return all;
                });
    }

    private Plan create(
            PostofficeName name, boolean direct, ImportMode mode, AddressFormat format) {
        Instant now = Instant.now();
        boolean replace = mode == ImportMode.REPLACE;
        Plan.Source source =
                new Plan.Source(direct, replace, "", format, "anna", now, now.plusSeconds(60));
        return step(store -> store.plans().create(name, source));
    }

    /** Makes a preview. */
    Plan preview(PostofficeName name, ImportMode mode, AddressFormat format, AddressFile file)
            throws IOException, RefusedException {
        Plan plan = create(name, false, mode, format);
        PlanSink sink =
                new PlanSink(
                        new StoredRows(new Transactions(), plan),
                        mode,
                        FileColumns.of(plan, file),
                        Long.MAX_VALUE,
                        atOnce);
        file.read(format, sink);
        PlanCounts counts = sink.end();
        sink.mustNameEntries();
        return step(
                store -> {
                    store.plans().ready(plan.id(), counts);
                    return store.plans().find(plan.id()).orElseThrow();
                });
    }

    /** Applies a preview. */
    void apply(Plan plan) {
        step(store -> store.plans().begin(plan, "berta"));
        Plan begun = step(store -> store.plans().find(plan.id()).orElseThrow());
        int done = 1;
        while (done > 0) {
            done = step(store -> store.plans().apply(begun, atOnce));
        }
        step(
                store -> {
                    store.plans().end(plan.id(), PlanState.APPLIED);
                    return true;
                });
    }

    /** The rows of a preview. */
    List<PlanRow> rows(Plan plan, PlanAction action) {
        return step(store -> store.plans().rows(plan.id()).page(action, 0, 10_000).rows());
    }

    /** Imports without a preview. */
    ImportOutcome direct(
            PostofficeName name, ImportMode mode, AddressFormat format, AddressFile file)
            throws IOException, RefusedException {
        Plan plan = create(name, true, mode, format);
        DirectImport work = new DirectImport(new Transactions(), plan, file, atOnce);
        PlanCounts expected = work.check(Guard.DEFAULT, 0);
        step(
                store -> {
                    store.plans().ready(plan.id(), expected);
                    return store.plans().begin(plan, "anna");
                });
        return work.apply();
    }
}
