package org.dirsync.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.TimerService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dirsync.address.Kind;
import org.dirsync.address.PostofficeName;
import org.dirsync.addresses.EntryDraft;
import org.dirsync.addresses.OwnEntries;
import org.dirsync.dispatch.Launcher;
import org.dirsync.files.FileFormat;
import org.dirsync.files.FileOptions;
import org.dirsync.imports.AddressFiles;
import org.dirsync.imports.ImportMode;
import org.dirsync.imports.ImportOutcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.dirsync.setup.PostofficeSetup;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.store.Database;
import org.dirsync.transport.QueueWatch;
import org.dirsync.transport.RequestorReceiver;
import org.dirsync.transport.ServerReceiver;
import org.dirsync.usecase.Role;

/**
 * A node with a directory server and two more postoffices, all empty, called by an administrator.
 */
public final class TestNode implements AutoCloseable {

    public static final String HUB = "NORTHWIND/HUB";
    public static final String LAB = "NORTHWIND/LAB";
    public static final String SALES = "NORTHWIND/SALES";

    private static final Database SHARED = Database.inMemory();

    private final Database database = emptied();
    private final MemoryBroker broker = MemoryBroker.emptied();
    private final MemoryTimers timers = new MemoryTimers();
    private final Container container =
            new Container(database).bind(TimerService.class, timers.service());

    public TestNode() {
        broker.bindTo(container);
        as(Role.ADMINISTRATOR);
        host(HUB, "SERVER");
        host(LAB, "REQUESTOR");
        host(SALES, "REQUESTOR");
    }

    /** One database for all tests of a JVM: to make its tables takes longer than most tests. */
    public static synchronized Database emptied() {
        try (Connection connection = SHARED.source().getConnection();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(null, "APP", null, new String[] {"TABLE"});
                Statement statement = connection.createStatement()) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (!table.equals(table.toLowerCase(Locale.ROOT))) { // not Flyway's own
                    statement.addBatch("DELETE FROM " + table);
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the database", e);
        }
        SHARED.unit().getCache().evictAll();
        return SHARED;
    }

    private void host(String name, String role) {
        bean(PostofficeSetup.class)
                .create(
                        new PostofficeSettings(
                                name, role, "Europe/Berlin", HUB, null, null, "EVERY 5 MINUTES"));
    }

    /** The bean of this type; the user who is logged in calls it. */
    public <T> T bean(Class<T> type) {
        return container.bean(type);
    }

    /** Beans are called by a user of this role from now on, whose name is that of the role. */
    public TestNode as(String role) {
        container.login(role, role);
        return this;
    }

    public Container container() {
        return container;
    }

    public Database database() {
        return database;
    }

    public MemoryBroker broker() {
        return broker;
    }

    /** Runs a process of a postoffice to its end. */
    public void run(String postoffice, SyncProcess process) {
        PostofficeName name = PostofficeName.of(postoffice);
        long run = bean(RunLog.class).requested(name, process, Instant.now());
        bean(Launcher.class).launch(name, process, run);
    }

    /** Gives the messages on their way to their receivers. */
    public void deliver() {
        broker.taken(QueueWatch.SERVER).forEach(bean(ServerReceiver.class)::onMessage);
        broker.taken(QueueWatch.REQUESTOR).forEach(bean(RequestorReceiver.class)::onMessage);
    }

    /** T1, T2 and T3 of all postoffices, until the server knows that all is applied. */
    public void sync() {
        List<String> all = List.of(HUB, LAB, SALES);
        all.forEach(one -> run(one, SyncProcess.T1));
        deliver();
        run(HUB, SyncProcess.T2);
        deliver();
        all.forEach(one -> run(one, SyncProcess.T3));
        deliver();
    }

    public MemoryTimers timers() {
        return timers;
    }

    /** A person as somebody types it. */
    public static EntryDraft person(String address, String name) {
        return new EntryDraft(null, address, name, Kind.PERSON, List.of(), Map.of(), false, null);
    }

    /** Adds a person to the own list of a postoffice. */
    public void add(String postoffice, String address, String name) {
        bean(OwnEntries.class).save(postoffice, person(address, name));
    }

    /** Imports CSV with the columns Address and Name. */
    public ImportOutcome importCsv(String postoffice, ImportMode mode, String... rows) {
        String csv = "Address,Name\n" + String.join("\n", rows) + "\n";
        return bean(AddressFiles.class)
                .importFile(
                        postoffice,
                        mode,
                        FileFormat.CSV,
                        FileOptions.NONE,
                        new ByteArrayInputStream(csv.getBytes(UTF_8)),
                        0);
    }

    /** What is written to a stream. */
    public static String written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(UTF_8);
    }

    /** Something that writes. */
    public interface Writing {
        void to(ByteArrayOutputStream out);
    }

    @Override
    public void close() {
        container.close();
    }
}
