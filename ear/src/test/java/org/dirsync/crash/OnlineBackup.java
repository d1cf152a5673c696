package org.dirsync.crash;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.dirsync.driven.Comparison;
import org.dirsync.driven.DrivenApi;
import org.dirsync.driven.DrivenServer;
import org.dirsync.driven.Model;

/** A copy of the database that the API made under changes, put back while the server is down. */
final class OnlineBackup {

    private static final int CHANGES_MILLIS = 2_000;

    /**
     * A backup, and what may be in it.
     *
     * @param directory where it is
     * @param millis how long it took
     * @param then what each list may have held at some instant meanwhile
     */
    private record Copy(Path directory, int millis, Model then) {}

    private final Driven driven;
    private final DrivenServer server;

    OnlineBackup(Driven driven) {
        this.driven = driven;
        this.server = driven.server();
    }

    /**
     * The database is older; queues, timers and transactions are as they were when the server died
     * with a transaction that the database had committed and the broker had not.
     */
    String besideNewer(BetweenCommits betweenCommits) throws IOException, InterruptedException {
        Copy copy = backUpUnderChanges();
        Thread changing = driven.beginToChange();
        betweenCommits.await("database-first");
        driven.end(changing);
        return restore(copy);
    }

    /** The database is older, and all else is gone. */
    String alone() throws IOException, InterruptedException {
        Copy copy = backUpUnderChanges();
        driven.change();
        server.kill();
        driven.loseAllButTheDatabase();
        return restore(copy);
    }

    private Copy backUpUnderChanges() throws IOException, InterruptedException {
        Thread changing = driven.beginToChange();
        Thread.sleep(CHANGES_MILLIS);
        driven.model().beginMeanwhile();
        JsonObject made =
                DrivenApi.parse(driven.api().must("POST", "api/backups", "")).asJsonObject();
        Model then = driven.model().endMeanwhile();
        Thread.sleep(CHANGES_MILLIS);
        driven.changes().stop();
        driven.end(changing);
        driven.node().awaitSync();
        return new Copy(Path.of(made.getString("directory")), made.getInt("millis"), then);
    }

    /** Puts it back; two cycles, one after the other, must make all right. */
    private String restore(Copy copy) throws IOException, InterruptedException {
        Path database = server.file("data/derby/dirsync");
        Data.delete(database);
        Data.copy(copy.directory().resolve("dirsync"), database);
        driven.start();
        driven.model().restart(copy.then());
        driven.node().awaitRest();
        driven.node().cycle();
        driven.node().cycle();
        Comparison comparison = new Comparison(driven.api(), driven.model());
        comparison.compare(driven.node().all());
        if (!comparison.findings().isEmpty()) {
            throw new IllegalStateException("after two cycles: " + comparison.findings());
        }
        driven.node().schedule(Driven.SCHEDULE);
        return "The online backup was made in %,d ms; two cycles after it was restored %,d entries were right."
                .formatted(copy.millis(), comparison.compared());
    }
}
