package org.dirsync.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dirsync.driven.Comparison;
import org.dirsync.driven.Model;

/** The disk of one part of the server's data fills under changes, and has room again later. */
final class FullDisk {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration BY_ITSELF = Duration.ofMinutes(1);
    private static final long ROOM = 48L << 20;
    private static final int CHANGES_MILLIS = 3_000;
    private static final int FULL_MILLIS = 20_000;

    private final Driven driven;

    FullDisk(Driven driven) {
        this.driven = driven;
    }

    /** Lets it happen to a directory of the server's data; returns what was seen. */
    String of(String directory) throws IOException, InterruptedException {
        if (!SmallDisk.isPossible()) {
            return "No full disk: only root can mount.";
        }
        driven.server().stop();
        String seen;
        try (SmallDisk disk = SmallDisk.at(driven.server().file(directory), ROOM)) {
            driven.start();
            seen = fill(disk);
            seen += ", in sync after " + driven.node().awaitSync();
            seen += ", no dead letter after " + driven.node().awaitNoDeadLetters();
            driven.server().stop();
        }
        driven.start();
        return "The disk of " + directory + " full: " + seen;
    }

    private String fill(SmallDisk disk) throws IOException, InterruptedException {
        Thread changing = driven.beginToChange();
        Thread.sleep(CHANGES_MILLIS);
        Instant begun = Instant.now();
        disk.fill();
        String said = awaitTrouble();
        Duration noticed = Duration.between(begun, Instant.now());
        Thread.sleep(FULL_MILLIS);
        driven.changes().stop();
        driven.end(changing);
        String read = readWhileFull();
        disk.empty();
        begun = Instant.now();
        boolean restarted = !isWellByItself();
        if (restarted) {
            driven.server().kill();
            driven.start();
        }
        return "after %s it answered %s; %s; healthy %s after there was room, %s"
                .formatted(
                        noticed,
                        said,
                        read,
                        Duration.between(begun, Instant.now()),
                        restarted ? "started again" : "by itself");
    }

    private String awaitTrouble() throws IOException, InterruptedException {
        Instant until = Instant.now().plus(TIMEOUT);
        while (Instant.now().isBefore(until)) {
            HttpResponse<String> health = driven.api().health();
            if (health.statusCode() != 200) {
                return health.statusCode() + " " + health.body().strip();
            }
            String run = "api/postoffices/" + driven.node().largest() + "/runs";
            driven.api().send("POST", run, "application/json", "{\"process\": \"IMPORT\"}");
            Thread.sleep(1_000);
        }
        throw new IOException("a full disk was not noticed");
    }

    /** What the lists answer meanwhile must be right, or no answer. */
    private String readWhileFull() throws InterruptedException {
        int refused = 0;
        int right = 0;
        Model model = driven.model();
        for (String name : driven.node().all()) {
            try {
                Map<String, String> own =
                        new Comparison(driven.api(), model).read(name, "addresses");
                own.forEach(
                        (address, value) -> {
                            if (!model.possible(name, address).contains(value)) {
                                throw new IllegalStateException(
                                        "wrong while the disk is full: " + address);
                            }
                        });
                right++;
            } catch (IOException noAnswer) {
                refused++;
            }
        }
        return "%d own lists were read and right, %d not answered".formatted(right, refused);
    }

    private boolean isWellByItself() throws InterruptedException {
        Instant until = Instant.now().plus(BY_ITSELF);
        while (Instant.now().isBefore(until)) {
            if (driven.api().isHealthy()) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }
}
