package org.dirsync.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dirsync.driven.Changes;
import org.dirsync.driven.Comparison;
import org.dirsync.driven.DrivenApi;
import org.dirsync.driven.DrivenServer;
import org.dirsync.driven.Model;
import org.dirsync.driven.Node;

/**
 * Kills the server, prints the table and writes it to {@code crash.md}; fails if anything differs.
 * Arguments: the server's home, a fresh base directory, the EAR, a directory to write to, the port
 * offset.
 */
public final class Crashes {

    private static final int KILLS_UP_TO_COMPARISON = 5;
    private static final int TAIL = 200;

    private final int times = Integer.getInteger("crash.kills", 50);
    private final int names = Integer.getInteger("crash.names", 10_000);
    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Figures figures = new Figures();
    private final Model model = new Model();
    private final DrivenServer server;
    private final DrivenApi api;
    private final Node node;
    private final Changes changes;
    private final Driven driven;
    private final BetweenCommits betweenCommits;

    private Crashes(DrivenServer server, DrivenApi api) throws IOException {
        this.server = server;
        this.api = api;
        this.node = new Node(api);
        this.changes = new Changes(api, model, node.all(), random, Duration.ZERO);
        this.driven = new Driven(server, api, node, model, changes);
        this.betweenCommits = new BetweenCommits(server);
    }

    /** Kills. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[3])).toRealPath();
        Path base = Path.of(arguments[1]);
        int offset = Integer.parseInt(arguments[4]);
        String password = UUID.randomUUID().toString();
        Path backups = Files.createDirectories(base.resolve("backups")).toRealPath();
        boolean right;
        try (DrivenServer server =
                new DrivenServer(
                        Path.of(arguments[0]),
                        base,
                        Path.of(arguments[2]),
                        offset,
                        password,
                        "-Ddirsync.backup.directory=" + backups)) {
            Crashes crashes = new Crashes(server, new DrivenApi(8080 + offset, password));
            right = crashes.run(work.resolve("crash.md"));
        }
        if (!right) {
            keepTail(base.resolve("log/server.log"), work.resolve("server.log.tail"));
            System.exit(1);
        }
    }

    private static void keepTail(Path log, Path tail) throws IOException {
        List<String> lines = Files.readAllLines(log);
        Files.write(tail, lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        System.out.println("the log's end is in " + tail);
    }

    private boolean run(Path table) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        try {
            Kills kills = new Kills(driven, betweenCommits, random, figures);
            begin();
            mishaps();
            for (int number = 1; number <= times; number++) {
                kill(kills, number);
            }
            atRest();
        } catch (IOException | RuntimeException e) {
            figures.finding(String.valueOf(e));
        }
        figures.fact(
                "Run of %s, seed %d: killed %d times, %,d changes acknowledged, %d without an answer, %d minutes."
                        .formatted(
                                begun.truncatedTo(ChronoUnit.MINUTES),
                                seed,
                                server.kills(),
                                changes.made(),
                                changes.broken(),
                                Duration.between(begun, Instant.now()).toMinutes()));
        Files.writeString(table, figures.toString());
        System.out.println("\n" + figures);
        return figures.isRight();
    }

    private void begin() throws IOException, InterruptedException {
        say("seed " + seed);
        server.launch();
        server.awaitHealth(api);
        node.host(Driven.SCHEDULE);
        changes.load(node.largest(), 1_000, 1_000 + names);
        compare("before the first", node.awaitSync());
    }

    private void kill(Kills kills, int number) throws IOException, InterruptedException {
        say(kills.kill(number));
        if (number % KILLS_UP_TO_COMPARISON == 0 || number == times) {
            compare("after kill " + number, node.awaitSync());
        }
    }

    private void mishaps() throws IOException, InterruptedException {
        Mishaps mishaps = new Mishaps(driven, betweenCommits);
        for (Mishap mishap : Mishap.chosen(System.getProperty("crash.mishaps", ""))) {
            figures.fact(mishaps.happen(mishap));
            compare(mishap.text(), node.awaitSync());
        }
    }

    private void compare(String after, Duration healed) throws IOException, InterruptedException {
        Comparison comparison = new Comparison(api, model);
        comparison.compare(node.all());
        figures.checked(after, healed, comparison);
        say(after + ": in sync after " + healed + ", " + comparison.compared() + " compared");
        comparison.findings().forEach(Crashes::say);
    }

    private void atRest() throws IOException, InterruptedException {
        node.awaitRest();
        node.leftovers().forEach(figures::finding);
        Instant until = Instant.now().plusSeconds(120);
        while (!server.inDoubt().isEmpty() && Instant.now().isBefore(until)) {
            Thread.sleep(500);
        }
        if (!server.inDoubt().isEmpty()) {
            figures.finding("still in doubt: " + server.inDoubt());
        }
        compare("at rest", Duration.ZERO);
    }

    private static void say(String what) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
