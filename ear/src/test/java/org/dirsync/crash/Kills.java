package org.dirsync.crash;

import static java.util.Collections.disjoint;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dirsync.driven.DrivenServer;
import org.dirsync.driven.Node;

/** Kills the server under changes, at one moment after the other, and starts it again. */
final class Kills {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Driven driven;
    private final DrivenServer server;
    private final Node node;
    private final Random random;
    private final Figures figures;
    private final BetweenCommits betweenCommits;
    private final List<Moment> moments = Moment.chosen(System.getProperty("crash.moments", ""));

    Kills(Driven driven, BetweenCommits betweenCommits, Random random, Figures figures) {
        this.driven = driven;
        this.server = driven.server();
        this.node = driven.node();
        this.betweenCommits = betweenCommits;
        this.random = random;
        this.figures = figures;
    }

    /** Kills, and returns a sentence about it when the server is healthy again. */
    String kill(int number) throws IOException, InterruptedException {
        Moment moment = moments.get((number - 1) % moments.size());
        Thread changing = driven.beginToChange();
        Thread.sleep(random.nextInt(500, 4_000));
        killAt(moment);
        driven.end(changing);
        Set<String> inDoubt = new HashSet<>(server.inDoubt());
        server.launch();
        if (moment == Moment.START) {
            Thread.sleep(random.nextInt(20_000));
            server.kill();
            inDoubt.addAll(server.inDoubt());
            server.launch();
        }
        Instant launched = Instant.now();
        server.awaitHealth(driven.api());
        Duration upAgain = Duration.between(launched, Instant.now());
        awaitRecovery(inDoubt);
        Duration recovered =
                inDoubt.isEmpty() ? Duration.ZERO : Duration.between(launched, Instant.now());
        figures.killed(moment, inDoubt.size(), upAgain, recovered);
        return "kill %d: %s, healthy after %s, in doubt %s, recovered after %s"
                .formatted(number, moment.text(), upAgain, inDoubt, recovered);
    }

    private void killAt(Moment moment) throws IOException, InterruptedException {
        switch (moment) {
            case CHANGES, START -> Thread.sleep(random.nextInt(1_000));
            case IMPORT -> {
                String name = node.all().get(random.nextInt(2, node.all().size()));
                node.order(name, "IMPORT");
                Thread.sleep(random.nextInt(2_000));
            }
            case TRANSMIT -> {
                node.transmit();
                Thread.sleep(random.nextInt(400));
            }
            case DECIDED -> {
                Instant until = Instant.now().plusSeconds(20);
                while (server.inDoubt().isEmpty() && Instant.now().isBefore(until)) {
                    Thread.onSpinWait();
                }
            }
            case DATABASE_FIRST -> {
                betweenCommits.await("database-first");
                return;
            }
            case BROKER_FIRST -> {
                betweenCommits.await("broker-first");
                return;
            }
        }
        server.kill();
    }

    /** Waits until none of these transactions is in doubt any more. */
    private void awaitRecovery(Set<String> transactions) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(RECOVERY);
        while (!disjoint(server.inDoubt(), transactions)) {
            if (Instant.now().isAfter(until)) {
                throw new IOException("still in doubt: " + server.inDoubt());
            }
            Thread.sleep(100);
        }
    }
}
