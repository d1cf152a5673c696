package org.dirsync.store;

import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Entry;
import org.dirsync.list.EntryHash;
import org.dirsync.memory.Samples;
import org.dirsync.store.GalRows.Found;

/**
 * The rows that T3 writes, by JPA and by JDBC side by side, on a Derby on disk: medians of the
 * elapsed and the processor time, with the rounds of both interleaved. Arguments: how many rows
 * (100000), how many rounds (5), a directory. Entities are woven as on a server if the agent of
 * EclipseLink is given ({@code -javaagent:eclipselink.jar -Declipselink.weaving=true}).
 */
public final class RowBench {

    private static final int BATCH = 4_000;
    private static final int ORIGIN = 1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** One way to write the received list. */
    private interface Way {
        void put(
                EntityManager entities,
                int postoffice,
                List<Entry> batch,
                long epoch,
                boolean fresh)
                throws SQLException;
    }

    private final int count;
    private final Database database;
    private final Map<String, List<long[]>> times = new LinkedHashMap<>();

    private RowBench(int count, Path place) {
        this.count = count;
        this.database = Database.onDisk(place.toString());
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path directory =
                arguments.length > 2
                        ? Path.of(arguments[2])
                        : Files.createTempDirectory("row-bench");
        RowBench bench = new RowBench(count, directory.resolve("db"));
        Map<String, Way> ways = Map.of("JDBC", RowBench::rows, "JPA", RowBench::entities);
        int postoffice = 0;
        for (int round = 0; round <= rounds; round++) {
            List<String> order = round % 2 == 0 ? List.of("JDBC", "JPA") : List.of("JPA", "JDBC");
            for (String way : order) {
                bench.round(way, ways.get(way), ++postoffice);
            }
            if (round == 0) {
                bench.times.clear();
            }
        }
        bench.print(rounds);
    }

    private void round(String name, Way way, int postoffice) {
        List<Entry> entries = entries(count, "");
        measure("full import", name, way, postoffice, entries, 1, true);
        measure("catch-up of 1,000", name, way, postoffice, entries(1_000, " changed"), 1, false);
        measure("catch-up of 10,000", name, way, postoffice, entries(10_000, " again"), 1, false);
        measure("mark all", name, way, postoffice, entries(count, " again", 10_000), 2, false);
    }

    private void measure(
            String what,
            String name,
            Way way,
            int postoffice,
            List<Entry> entries,
            long epoch,
            boolean fresh) {
        long elapsed = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Entry> batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
            database.entities(
                    manager -> {
                        Sql.act(
                                "write rows",
                                () -> way.put(manager, postoffice, batch, epoch, fresh));
                        return true;
                    });
        }
        long[] both = {System.nanoTime() - elapsed, THREADS.getCurrentThreadCpuTime() - processor};
        times.computeIfAbsent(what + ", " + name, one -> new ArrayList<>()).add(both);
    }

    private void print(int rounds) {
        System.out.println("== medians of " + rounds + ", ms");
        times.forEach(
                (name, all) ->
                        System.out.printf(
                                "%-32s elapsed %,8d, processor %,8d%n",
                                name, median(all, 0), median(all, 1)));
    }

    private static long median(List<long[]> all, int index) {
        return all.stream().mapToLong(one -> one[index]).sorted().toArray()[all.size() / 2]
                / 1_000_000;
    }

    private static List<Entry> entries(int count, String suffix) {
        return entries(count, suffix, count);
    }

    /** Entries of which the first have a suffix. */
    private static List<Entry> entries(int count, String suffix, int suffixed) {
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int mixed = Integer.reverse(i) >>> 8;
            entries.add(
                    Samples.entry(
                            "SMTP:person" + mixed + "@mail.northwind.example",
                            "Person " + mixed + (i < suffixed ? suffix : ""),
                            Map.of(
                                    "Phone", "+44 20 7946 " + i,
                                    "Title", "Assistant Vice President, Sales and Marketing",
                                    "Department", "Department of Wine and Cheese",
                                    "Office", "Building 7, floor 3, room " + i,
                                    "City", "London")));
        }
        return entries;
    }

    private static void rows(
            EntityManager entities, int postoffice, List<Entry> batch, long epoch, boolean fresh)
            throws SQLException {
        try (Sql sql = new Sql(entities, TransactionConnection.of(entities))) {
            DigestTable digests = new DigestTable(sql, new Origins(sql));
            GalRows rows = new GalRows(sql, postoffice, digests, 1);
            for (Entry entry : batch) {
                String key = entry.address().key();
                EntryHash hash = EntryHash.of(entry);
                Found old = fresh ? null : rows.find(key);
                if (old == null || !old.hash().equals(hash)) {
                    rows.put(ORIGIN, entry, hash, old, epoch);
                } else if (old.epoch() != epoch) {
                    rows.touch(key, epoch);
                }
            }
            rows.finish();
        }
    }

    private static void entities(
            EntityManager entities, int postoffice, List<Entry> batch, long epoch, boolean fresh)
            throws SQLException {
        try (Sql sql = new Sql(entities, TransactionConnection.of(entities))) {
            DigestTable digests = new DigestTable(sql, new Origins(sql));
            int pending = 0;
            for (Entry entry : batch) {
                entity(entities, digests, postoffice, entry, epoch, fresh);
                pending++;
                if (pending % Writes.MAX == 0) {
                    entities.flush();
                    entities.clear();
                }
            }
            entities.flush();
            entities.clear();
            digests.flush();
        }
    }

    private static void entity(
            EntityManager entities,
            DigestTable digests,
            int postoffice,
            Entry entry,
            long epoch,
            boolean fresh) {
        String key = entry.address().key();
        String type = entry.address().type().name();
        EntryHash hash = EntryHash.of(entry);
        GalEntryEntity old =
                fresh ? null : entities.find(GalEntryEntity.class, new ListKey(postoffice, key));
        Found found = old == null ? null : old.found();
        if (found == null) {
            GalEntryEntity row = new GalEntryEntity(postoffice, key);
            row.put(ORIGIN, entry, hash, epoch, Instant.EPOCH);
            entities.persist(row);
            digests.plus(DigestTable.Kind.GAL, postoffice, ORIGIN, type, hash);
        } else if (!found.hash().equals(hash)) {
            old.put(ORIGIN, entry, hash, epoch, Instant.EPOCH);
            digests.minus(DigestTable.Kind.GAL, postoffice, found.origin(), type, found.hash());
            digests.plus(DigestTable.Kind.GAL, postoffice, ORIGIN, type, hash);
        } else if (found.epoch() != epoch) {
            old.touch(epoch);
        }
    }
}
