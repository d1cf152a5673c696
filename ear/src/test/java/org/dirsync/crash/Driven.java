package org.dirsync.crash;

import java.io.IOException;
import org.dirsync.driven.Changes;
import org.dirsync.driven.DrivenApi;
import org.dirsync.driven.DrivenServer;
import org.dirsync.driven.Model;
import org.dirsync.driven.Node;

/**
 * The server with what is done to it while it is well.
 *
 * @param server its process and files
 * @param api how it is asked
 * @param node its postoffices
 * @param model what their lists should hold
 * @param changes what is asked for
 */
record Driven(DrivenServer server, DrivenApi api, Node node, Model model, Changes changes) {

    static final String SCHEDULE = "EVERY 2 SECONDS";

    private static final int CHANGES_MILLIS = 5_000;

    /** Starts the server, and waits until it is healthy. */
    void start() throws IOException, InterruptedException {
        server.launch();
        server.awaitHealth(api);
    }

    /** Deletes queues, timers and transactions, while the server is down. */
    void loseAllButTheDatabase() throws IOException {
        Data.delete(server.file("data/activemq"));
        Data.delete(server.file("data/timer-service-data"));
        Data.delete(server.file("data/tx-object-store"));
    }

    /** Changes for some seconds. */
    void change() throws InterruptedException {
        Thread changing = beginToChange();
        Thread.sleep(CHANGES_MILLIS);
        changes.stop();
        end(changing);
    }

    /** Changes until they are stopped or the server is gone. */
    Thread beginToChange() {
        Thread changing = new Thread(changes, "changes");
        changing.start();
        return changing;
    }

    /** Waits for the last change, and fails if an answer was one that no crash explains. */
    void end(Thread changing) throws InterruptedException {
        changing.join();
        changes.mustBeRight();
    }
}
