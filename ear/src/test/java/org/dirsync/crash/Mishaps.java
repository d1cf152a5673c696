package org.dirsync.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dirsync.driven.Comparison;
import org.dirsync.driven.DrivenServer;

/** Once each: the database away, the broker's journal cut, lost, a part restored from a backup. */
final class Mishaps {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Driven driven;
    private final DrivenServer server;
    private final BetweenCommits betweenCommits;
    private final FullDisk fullDisk;

    Mishaps(Driven driven, BetweenCommits betweenCommits) {
        this.fullDisk = new FullDisk(driven);
        this.driven = driven;
        this.server = driven.server();
        this.betweenCommits = betweenCommits;
    }

    /** Lets it happen, and starts the server after it; returns what is to be said of it. */
    String happen(Mishap mishap) throws IOException, InterruptedException {
        return switch (mishap) {
            case ONLY_DATABASE_LEFT -> onlyDatabaseLeft();
            case DATABASE_RESTORED -> databaseRestored();
            case DATABASE_AWAY -> databaseAway();
            case JOURNAL_CUT -> journalCut();
            case ONLINE_BACKUP -> new OnlineBackup(driven).besideNewer(betweenCommits);
            case ONLINE_BACKUP_ALONE -> new OnlineBackup(driven).alone();
            case DATABASE_DISK_FULL -> fullDisk.of("data/derby");
            case BROKER_DISK_FULL -> fullDisk.of("data/activemq");
        };
    }

    /** The server starts while the database is away; it says so, and when it is back it goes on. */
    private String databaseAway() throws IOException, InterruptedException {
        Path derby = server.file("data/derby");
        Path away = server.file("data/derby.away");
        driven.change();
        server.kill();
        Files.move(derby, away);
        Files.createFile(derby);
        server.launch();
        String said = awaitNotHealthy();
        server.kill();
        Files.delete(derby);
        Files.move(away, derby);
        driven.start();
        return "Started without the database it answers " + said;
    }

    /** The file of the broker's journal that was written last ends in the middle. */
    private String journalCut() throws IOException, InterruptedException {
        driven.change();
        server.kill();
        String done = Data.cutNewest(server.file("data/activemq/journal"));
        driven.start();
        return "The broker's journal: " + done;
    }

    /** Journal, timers and transactions are gone; only the database is left. */
    private String onlyDatabaseLeft() throws IOException, InterruptedException {
        driven.change();
        server.kill();
        driven.loseAllButTheDatabase();
        driven.start();
        return "";
    }

    /** The database is put back to a copy of earlier; journal and timers are newer. */
    private String databaseRestored() throws IOException, InterruptedException {
        Path derby = server.file("data/derby");
        Path backup = server.file("data/derby.backup");
        Comparison comparison = new Comparison(driven.api(), driven.model());
        Map<String, Map<String, String>> then = new HashMap<>();
        for (String name : driven.node().all()) {
            then.put(name, comparison.read(name, "addresses"));
        }
        server.stop();
        Data.copy(derby, backup);
        driven.start();
        driven.change();
        driven.node().awaitSync();
        driven.change();
        server.stop();
        Data.delete(derby);
        Files.move(backup, derby);
        driven.start();
        then.forEach(driven.model()::restart);
        return "";
    }

    private String awaitNotHealthy() throws IOException, InterruptedException {
        Instant until = Instant.now().plus(TIMEOUT);
        while (Instant.now().isBefore(until)) {
            try {
                HttpResponse<String> health = driven.api().health();
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
