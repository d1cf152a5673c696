package org.dirsync.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dirsync.driven.Changes;
import org.dirsync.driven.Comparison;
import org.dirsync.driven.DrivenApi;
import org.dirsync.driven.DrivenServer;
import org.dirsync.driven.Model;
import org.dirsync.driven.Node;

/** Once each: the database away, the broker's journal cut, lost, a part restored from a backup. */
final class Mishaps {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CHANGES_MILLIS = 5_000;

    /** Compares everything when all are in sync. */
    interface Check {
        void compare(String after) throws IOException, InterruptedException;
    }

    private final DrivenServer server;
    private final DrivenApi api;
    private final Node node;
    private final Model model;
    private final Changes changes;
    private final Check check;

    Mishaps(
            DrivenServer server,
            DrivenApi api,
            Node node,
            Model model,
            Changes changes,
            Check check) {
        this.server = server;
        this.api = api;
        this.node = node;
        this.model = model;
        this.changes = changes;
        this.check = check;
    }

    /** The server starts while the database is away; it says so, and when it is back it goes on. */
    String databaseAway() throws IOException, InterruptedException {
        Path derby = server.file("data/derby");
        Path away = server.file("data/derby.away");
        change();
        server.kill();
        Files.move(derby, away);
        Files.createFile(derby);
        server.launch();
        String said = awaitNotHealthy();
        server.kill();
        Files.delete(derby);
        Files.move(away, derby);
        start();
        check.compare("started without the database, then with it");
        return "Started without the database it answers " + said;
    }

    /** The file of the broker's journal that was written last ends in the middle. */
    String journalCut() throws IOException, InterruptedException {
        change();
        server.kill();
        String done = Data.cutNewest(server.file("data/activemq/journal"));
        start();
        check.compare("killed, the broker's journal cut");
        return "The broker's journal: " + done;
    }

    /** Journal, timers and transactions are gone; only the database is left. */
    void onlyDatabaseLeft() throws IOException, InterruptedException {
        change();
        server.kill();
        Data.delete(server.file("data/activemq"));
        Data.delete(server.file("data/timer-service-data"));
        Data.delete(server.file("data/tx-object-store"));
        start();
        check.compare("killed, only the database restored");
    }

    /** The database is put back to a copy of earlier; journal and timers are newer. */
    void databaseRestored() throws IOException, InterruptedException {
        Path derby = server.file("data/derby");
        Path backup = server.file("data/derby.backup");
        Map<String, Map<String, String>> then = new HashMap<>();
        for (String name : node.all()) {
            then.put(name, new Comparison(api, model).read(name, "addresses"));
        }
        server.stop();
        Data.copy(derby, backup);
        start();
        change();
        node.awaitSync();
        change();
        server.stop();
        Data.delete(derby);
        Files.move(backup, derby);
        start();
        then.forEach(model::restart);
        check.compare("stopped, an older database restored");
    }

    private void change() throws InterruptedException {
        Thread changing = new Thread(changes, "changes");
        changing.start();
        Thread.sleep(CHANGES_MILLIS);
        changes.stop();
        changing.join();
        changes.mustBeRight();
    }

    private void start() throws IOException, InterruptedException {
        server.launch();
        server.awaitHealth(api);
    }

    private String awaitNotHealthy() throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            try {
                HttpResponse<String> health = api.health();
                if (health.statusCode() == 200) {
                    throw new IllegalStateException("healthy without a database");
                }
                if (health.statusCode() == 503 || server.hasLogged("WFLYSRV0026")) {
                    return health.statusCode() + " " + health.body().strip();
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
            Thread.sleep(200);
        }
        throw new IOException("no answer without the database");
    }
}
