package org.dirsync.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.memory.Samples;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;

/**
 * How fast the store is on a Derby on disk, in rows a second, medians of five. Arguments: how many
 * rows (100000), a directory.
 */
public final class StoreBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 4_000;
    private static final PostofficeName[] ORIGINS = {
        Samples.LONDON, Samples.OSLO, Samples.TOKYO, Samples.HQ
    };

    private final int count;
    private final Path directory;
    private final Map<String, List<Double>> results = new LinkedHashMap<>();

    private StoreBench(int count, Path directory) {
        this.count = count;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path directory =
                arguments.length > 1
                        ? Path.of(arguments[1])
                        : Files.createTempDirectory("store-bench");
        StoreBench bench = new StoreBench(count, directory);
        for (int round = 0; round <= ROUNDS; round++) {
            bench.round(round);
            if (round == 0) {
                bench.print("first round, cold");
                bench.results.clear();
            }
        }
        bench.print("medians of " + ROUNDS);
    }

    private void print(String title) {
        System.out.println("== " + title);
        results.forEach(
                (name, values) -> {
                    List<Double> sorted = values.stream().sorted().toList();
                    System.out.printf("%-48s %,14.0f%n", name, sorted.get(sorted.size() / 2));
                });
    }

    private void round(int round) throws Exception {
        Path place = directory.resolve("db" + round);
        Database database = Database.onDisk(place.toString());
        database.step(
                store -> {
                    store.host(RequestorState.of(Samples.LONDON, Samples.HQ, Options.DEFAULT));
                    store.host(RequestorState.of(Samples.OSLO, Samples.HQ, Options.DEFAULT));
                    return true;
                });
        List<Change> changes = changes(0, count, "");
        measure("raw JDBC insert of the same rows, rows/s", count, () -> raw(database, changes));
        measure(
                "apply into an empty copy, rows/s",
                count,
                () -> applyAll(database, Samples.LONDON, changes));
        measure(
                "touch, rows/s",
                count,
                () -> {
                    database.step(store -> received(store, Samples.LONDON).nextEpoch());
                    applyAll(database, Samples.LONDON, changes);
                });
        measure(
                "apply 10,000 modifications, rows/s",
                10_000,
                () -> applyAll(database, Samples.LONDON, changes(0, 10_000, " changed")));
        measure(
                "apply 1,000 modifications, ms",
                -1,
                () -> applyAll(database, Samples.LONDON, changes(20_000, 1_000, " changed")));
        measure("own list: put into an empty list, rows/s", count, () -> putAll(database, changes));
        measure(
                "master list: apply into an empty list, rows/s",
                count,
                () -> masterAll(database, changes));
        measure("master list: read in pages, rows/s", count, () -> readAll(database));
        measure(
                "master list: read 1,000 of the end, ms",
                -1,
                () ->
                        database.step(
                                store ->
                                        store.master()
                                                .read(
                                                        count - 1_000L,
                                                        0,
                                                        Filter.ALL,
                                                        Limit.DEFAULT)));
        measure(
                "digests of the master list and a copy, ms",
                -1,
                () ->
                        database.step(
                                store ->
                                        store.master()
                                                .digests(Filter.ALL)
                                                .differing(
                                                        received(store, Samples.LONDON)
                                                                .digests())));
        measure(
                "page of 50 of the GAL from the middle, ms",
                -1,
                () ->
                        database.step(
                                store ->
                                        store.addresses(Samples.LONDON)
                                                .gal(null, "SMTP:person5", 50)));
        measure(
                "search for 50 in the GAL, ms",
                -1,
                () ->
                        database.step(
                                store ->
                                        store.addresses(Samples.LONDON)
                                                .gal("person 77", null, 50)));
        measure(
                "read the whole GAL, rows/s",
                count,
                () ->
                        database.step(
                                store -> {
                                    long[] seen = {0};
                                    store.addresses(Samples.LONDON).eachGal(e -> seen[0]++);
                                    return seen[0];
                                }));
        delete(place);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /** Notes rows a second, or milliseconds if {@code rows} is negative. */
    private void measure(String name, int rows, Work work) throws Exception {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        work.run();
        note(name, rows, System.nanoTime() - start);
        note(name + " of CPU", rows, THREADS.getCurrentThreadCpuTime() - cpu);
    }

    private void note(String name, int rows, long nanos) {
        double seconds = nanos / 1e9;
        results.computeIfAbsent(name, key -> new ArrayList<>())
                .add(rows < 0 ? seconds * 1_000 : rows / seconds);
    }

    private static List<Change> changes(int from, int count, String suffix) {
        List<Change> changes = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            int mixed = Integer.reverse(i) >>> 8;
            Entry entry =
                    Samples.entry(
                            "SMTP:person" + mixed + "@mail.northwind.example",
                            "Person " + mixed + suffix,
                            Map.of(
                                    "Phone", "+44 20 7946 " + i,
                                    "Title", "Assistant Vice President, Sales and Marketing",
                                    "Department", "Department of Wine and Cheese",
                                    "Office", "Building 7, floor 3, room " + i,
                                    "City", "London"));
            changes.add(Change.put(i + 1L, ORIGINS[1 + i % 3], entry));
        }
        return changes;
    }

    private static Copy received(Store store, PostofficeName name) {
        return store.requestor(name).received();
    }

    private static void inBatches(
            Database database, List<Change> changes, BiConsumer<Store, List<Change>> step) {
        for (int from = 0; from < changes.size(); from += BATCH) {
            List<Change> batch = changes.subList(from, Math.min(from + BATCH, changes.size()));
            database.step(
                    store -> {
                        step.accept(store, batch);
                        return true;
                    });
        }
    }

    private static void applyAll(Database database, PostofficeName name, List<Change> changes) {
        inBatches(database, changes, (store, batch) -> received(store, name).apply(batch));
    }

    private static void putAll(Database database, List<Change> changes) {
        inBatches(
                database,
                changes,
                (store, batch) ->
                        store.requestor(Samples.OSLO)
                                .own()
                                .put(batch.stream().map(Change::entry).toList(), 1));
    }

    private static void masterAll(Database database, List<Change> changes) {
        inBatches(
                database,
                changes,
                (store, batch) -> store.master().copyOf(Samples.OSLO).apply(batch));
    }

    private static long readAll(Database database) {
        ToLongFunction<Long> next =
                base ->
                        database.step(
                                        store ->
                                                store.master()
                                                        .read(
                                                                base,
                                                                0,
                                                                Filter.ALL,
                                                                new Limit(BATCH, 10_000_000)))
                                .through();
        long base = 0;
        long through = next.applyAsLong(base);
        while (through > base) {
            base = through;
            through = next.applyAsLong(base);
        }
        return base;
    }

    private static void raw(Database database, List<Change> changes) throws SQLException {
        String columns =
                "postoffice, address_key, origin, address, name, name_key, details, hidden,"
                        + " hash_high, hash_low, epoch";
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement(Values.insert("gal_entry", columns))) {
                int row = 0;
                for (Change change : changes) {
                    Entry entry = change.entry();
                    insert.setInt(1, 9_999);
                    insert.setString(2, entry.address().key());
                    insert.setInt(3, 1);
                    insert.setString(4, entry.address().toString());
                    insert.setString(5, entry.name());
                    insert.setString(6, NameKey.of(entry.name()));
                    insert.setString(7, entry.details().text());
                    insert.setBoolean(8, entry.hidden());
                    EntryHash hash = EntryHash.of(entry);
                    insert.setLong(9, hash.high());
                    insert.setLong(10, hash.low());
                    insert.setLong(11, 1);
                    insert.addBatch();
                    row++;
                    if (row % 1_000 == 0) {
                        insert.executeBatch();
                    }
                    if (row % BATCH == 0) {
                        connection.commit();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
