package org.dirsync.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.list.Progress;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;

/**
 * How long it takes to read how all postoffices stand, in milliseconds, on a Derby on disk.
 * Arguments: how many postoffices (200), how many names (1000000), a directory.
 */
public final class ReplicationStatusBench {

    private static final int ROUNDS = 200;

    private ReplicationStatusBench() {}

    public static void main(String[] arguments) throws Exception {
        int postoffices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int names = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path directory =
                arguments.length > 2
                        ? Path.of(arguments[2])
                        : Files.createTempDirectory("standing-bench");
        Database database = Database.onDisk(directory.resolve("db").toString());
        List<PostofficeName> hosted = new ArrayList<>();
        for (int i = 0; i < postoffices; i++) {
            hosted.add(PostofficeName.of("N/P" + i));
        }
        ListId master = host(database, hosted);
        fill(database, postoffices, names);
        measure("all in sync", database, hosted, master, names, 0);
        measure("each another 50 behind", database, hosted, master, names, 50);
        measure("each another 500 behind", database, hosted, master, names, 500);
        measure("most far behind", database, hosted, master, names, 4_000);
    }

    private static ListId host(Database database, List<PostofficeName> hosted) {
        return database.step(
                store -> {
                    for (PostofficeName name : hosted) {
                        store.host(RequestorState.of(name, hosted.get(0), Options.DEFAULT));
                        store.registrations().add(Registration.of(name, Options.DEFAULT));
                    }
                    return store.master().numbers().list();
                });
    }

    private static void fill(Database database, int postoffices, int names) throws Exception {
        String columns =
                "address_key, origin, address, name, details, hidden, hash_high, hash_low,"
                        + " bare_high, bare_low, number, epoch, deleted";
        try (Connection connection = database.source().getConnection();
                PreparedStatement entries =
                        connection.prepareStatement(Values.insert("master_entry", columns));
                PreparedStatement times =
                        connection.prepareStatement(
                                Values.insert(
                                        "change_time", "postoffice, first_number, changed_at"));
                PreparedStatement last =
                        connection.prepareStatement(
                                "UPDATE numbered_list SET last_number = ? WHERE postoffice = 0");
                PreparedStatement digests =
                        connection.prepareStatement(
                                "INSERT INTO digest SELECT 'MASTER', 0, origin, 'SMTP', COUNT(*),"
                                        + " 0, 0 FROM master_entry GROUP BY origin")) {
            connection.setAutoCommit(false);
            for (int number = 1; number <= names; number++) {
                String address = "SMTP:person" + number + "@mail.northwind.example";
                entries.setString(1, address);
                entries.setInt(2, 1 + number / 7 % postoffices);
                entries.setString(3, address);
                entries.setString(4, "Person " + number);
                entries.setString(5, "Phone=555-0100 " + number + "; Title=Vice President");
                entries.setBoolean(6, false);
                for (int hash = 7; hash <= 10; hash++) {
                    entries.setLong(hash, number);
                }
                entries.setLong(11, number);
                entries.setLong(12, 1);
                entries.setBoolean(13, false);
                entries.addBatch();
                if (number % 100 == 1) {
                    times.setInt(1, 0);
                    times.setLong(2, number);
                    times.setLong(3, Instant.EPOCH.toEpochMilli() + number);
                    times.addBatch();
                }
                if (number % 4_000 == 0 || number == names) {
                    entries.executeBatch();
                    times.executeBatch();
                    connection.commit();
                }
            }
            last.setLong(1, names);
            last.executeUpdate();
            digests.executeUpdate();
            connection.commit();
        }
    }

    private static void measure(
            String title,
            Database database,
            List<PostofficeName> hosted,
            ListId master,
            long last,
            long apart) {
        database.step(
                store -> {
                    for (int i = 0; i < hosted.size(); i++) {
                        long through = Math.max(0, last - i * apart);
                        Progress progress =
                                new Progress(new Cursor(master, 1, 0, through, true), 1);
                        store.requestor(hosted.get(i)).received().store(null, progress);
                    }
                    return true;
                });
        long[] nanos = new long[ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            long start = System.nanoTime();
            database.step(
                    store ->
                            store.standings().hosted().size()
                                    + store.standings().registered().size());
            if (round >= 0) {
                nanos[round] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-28s median %6.1f ms, 95th percentile %6.1f ms%n",
                title, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6);
    }
}
