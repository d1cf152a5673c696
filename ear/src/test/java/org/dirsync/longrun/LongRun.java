package org.dirsync.longrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
 * Lets the server run under steady changes, looks at it again and again, prints the table and
 * writes it to {@code longrun.md}; fails if something grows, or if a list differs at the end.
 * Arguments: the server's home, a fresh base directory, the EAR, a directory to write to, the port
 * offset.
 */
public final class LongRun {

    private static final String SCHEDULE = "EVERY 5 SECONDS";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(1);
    private static final int LOOKS_UP_TO_REPORT = 10;

    /** All that is forgotten some day is kept for so long, in place of months. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Duration length = Duration.ofMinutes(Integer.getInteger("longrun.minutes", 60));
    private final int names = Integer.getInteger("longrun.names", 10_000);
    private final long seed = Long.getLong("longrun.seed", System.nanoTime());
    private final Instant begun = Instant.now();
    private final Looks looks = new Looks();
    private final Model model = new Model();
    private final List<String> facts = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final DrivenServer server;
    private final DrivenApi api;
    private final Node node;
    private final Changes changes;
    private final Path report;

    private LongRun(DrivenServer server, DrivenApi api, Path report) {
        this.server = server;
        this.api = api;
        this.report = report;
        this.node = new Node(api);
        this.changes = new Changes(api, model, node.all(), new Random(seed), BETWEEN_CHANGES);
    }

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[3])).toRealPath();
        Path base = Path.of(arguments[1]);
        int port = 8080 + Integer.parseInt(arguments[4]);
        String password = UUID.randomUUID().toString();
        countConnections(base.resolve("configuration/standalone-full.xml"));
        boolean right;
        try (DrivenServer server =
                new DrivenServer(
                        Path.of(arguments[0]),
                        base,
                        Path.of(arguments[2]),
                        port - 8080,
                        password,
                        "-Ddirsync.housekeeping.minutes=1",
                        "-Ddirsync.keep.history=" + KEPT,
                        "-Ddirsync.keep.updates=" + KEPT,
                        "-Ddirsync.keep.deleted=" + KEPT,
                        "-Ddirsync.keep.audit=" + KEPT,
                        "-Ddirsync.keep.entry.history=" + KEPT,
                        "-Ddirsync.keep.samples=" + KEPT)) {
            right =
                    new LongRun(server, new DrivenApi(port, password), work.resolve("longrun.md"))
                            .run(port);
        }
        if (!right) {
            System.exit(1);
        }
    }

    private static void countConnections(Path configuration) throws IOException {
        String text = Files.readString(configuration);
        Files.writeString(
                configuration,
                text.replace("<xa-datasource ", "<xa-datasource statistics-enabled=\"true\" "));
    }

    private boolean run(int port) throws IOException, InterruptedException {
        Probe.deploy(server);
        server.launch();
        server.awaitHealth(api);
        node.host(SCHEDULE);
        changes.load(node.largest(), 1_000, 1_000 + names);
        say("in sync after " + node.awaitSync());
        Thread changing = new Thread(changes, "changes");
        changing.start();
        try (Probe probe = Probe.into(server, port)) {
            probe.look();
            // Until then everything grows: nothing is old enough to be forgotten.
            Thread.sleep(KEPT.plus(BETWEEN_LOOKS.multipliedBy(4)).toMillis());
            while (Duration.between(begun, Instant.now()).compareTo(length) < 0) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                looks.add(probe.look());
                if (looks.size() % LOOKS_UP_TO_REPORT == 0) {
                    write();
                }
            }
        }
        changes.stop();
        changing.join();
        changes.mustBeRight();
        findings.addAll(looks.growing());
        atRest();
        write();
        System.out.println("\n" + Files.readString(report));
        return findings.isEmpty();
    }

    private void atRest() throws IOException, InterruptedException {
        node.awaitSync();
        node.awaitRest();
        findings.addAll(node.leftovers());
        Comparison comparison = new Comparison(api, model);
        comparison.compare(node.all());
        findings.addAll(comparison.findings());
        facts.add(
                "At the end %,d entries compared: %d lost, %d ghosts, %d altered, %d repeated."
                        .formatted(
                                comparison.compared(),
                                comparison.lost(),
                                comparison.ghosts(),
                                comparison.altered(),
                                comparison.repeats()));
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Run of %s, seed %d: %d minutes, %,d looks; meanwhile %,d runs, %,d changes acknowledged, %d not."
                        .formatted(
                                begun.truncatedTo(ChronoUnit.MINUTES),
                                seed,
                                Duration.between(begun, Instant.now()).toMinutes(),
                                looks.size(),
                                looks.grown(Figure.RUNS),
                                changes.made(),
                                changes.broken()));
        lines.add("");
        lines.add(looks.toString());
        lines.add("");
        lines.addAll(facts);
        lines.addAll(findings);
        Files.writeString(report, String.join("\n", lines) + "\n");
        say("looked " + looks.size() + " times");
    }

    private static void say(String what) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
