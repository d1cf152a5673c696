package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps that run at the same time, on Derby, whose readers wait for writers. */
@Tag("slow")
class ReadersAndWritersTest {

    private static final int BATCH = 500;
    private static final int BATCHES = 12;

    private final Database database = Database.inMemory();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final AtomicBoolean done = new AtomicBoolean();

    @BeforeEach
    void host() {
        database.step(
                store -> {
                    store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT));
                    return store.master().numbers();
                });
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static List<Change> batch(int batch, String suffix) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            int mixed = Integer.reverse(batch * BATCH + i) >>> 12;
            changes.add(
                    Change.put(
                            batch * (long) BATCH + i + 1,
                            OSLO,
                            entry("SMTP:p" + mixed + "@x", "Person " + mixed + suffix)));
        }
        return changes;
    }

    private void applyAll(String suffix) {
        for (int i = 0; i < BATCHES; i++) {
            List<Change> changes = batch(i, suffix);
            database.step(store -> store.requestor(LONDON).received().apply(changes));
        }
    }

    @Test
    void q99117TheGlobalListIsReadableWhileItIsFilledAndNeverEmptied() throws Exception {
        applyAll("");
        AtomicInteger pages = new AtomicInteger();
        List<Future<?>> readers = new ArrayList<>();
        for (String search : new String[] {"", "", "person 7"}) {
            readers.add(
                    threads.submit(
                            () -> {
                                String after = null;
                                while (!done.get()) {
                                    String from = after;
                                    AddressQueries.Part part =
                                            database.step(
                                                    store ->
                                                            store.addresses(LONDON)
                                                                    .gal(search, from, 50));
                                    assertThat(part.entries()).isNotEmpty();
                                    after = part.next();
                                    pages.incrementAndGet();
                                }
                            }));
        }

        applyAll(" changed");
        database.step(store -> store.requestor(LONDON).received().nextEpoch());
        applyAll(" changed");

        done.set(true);
        for (Future<?> reader : readers) {
            reader.get(1, TimeUnit.MINUTES);
        }
        assertThat(pages).hasPositiveValue();
        long count = database.step(store -> store.receivedCount(LONDON));
        assertThat(count).isEqualTo((long) BATCH * BATCHES);
    }

    @Test
    void writersOfTheMasterListTakeTurnsAndNumbersStayWhole() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            var origin = PostofficeName.of("NORTHWIND/W" + writer);
            int own = writer;
            database.step(store -> store.master().copyOf(origin).nextEpoch());
            writers.add(
                    threads.submit(
                            () -> {
                                for (int i = 0; i < 20; i++) {
                                    Change change =
                                            Change.put(
                                                    i + 1,
                                                    origin,
                                                    entry("SMTP:w" + own + "-" + i + "@x", "W"));
                                    database.step(
                                            store ->
                                                    store.master()
                                                            .copyOf(origin)
                                                            .apply(List.of(change)));
                                }
                            }));
        }
        for (Future<?> writer : writers) {
            writer.get(1, TimeUnit.MINUTES);
        }

        List<Change> changes =
                database.step(store -> store.master().read(0, 0, Filter.ALL, Limit.DEFAULT))
                        .changes();
        assertThat(changes).hasSize(80);
        assertThat(changes.get(79).number()).isEqualTo(80);
    }
}
