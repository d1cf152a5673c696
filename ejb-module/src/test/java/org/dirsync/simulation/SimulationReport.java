package org.dirsync.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.dirsync.simulation.Step.Kind;
import org.dirsync.simulation.Step.Mood;

/**
 * The table of faults, written to {@code target/simulation.md} after each of the two tests that
 * fill it.
 */
final class SimulationReport {

    private static final Path FILE = Path.of("target", "simulation.md");
    private static final Map<Kind, Tally> ALONE = new EnumMap<>(Kind.class);
    private static Tally mixed = new Tally();

    private SimulationReport() {}

    /** Histories with this one fault. */
    static synchronized void alone(Kind fault, Tally tally) {
        ALONE.put(fault, tally);
        write();
    }

    /** Histories with everything. */
    static synchronized void mixed(Tally tally) {
        mixed = tally;
        write();
    }

    private static void write() {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                | fault | alone: histories | times | healed in 1 cycle | in 2 | mixed: times | lost | ghost |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (Kind kind : Kind.values()) {
            if (kind.mood != Mood.CALM && kind != Kind.RETURN) {
                Tally alone = ALONE.getOrDefault(kind, new Tally());
                text.append(
                        row(
                                kind.title,
                                alone.histories(),
                                alone.times(kind),
                                alone.healedIn(1),
                                alone.healedIn(2),
                                mixed.times(kind)));
            }
        }
        text.append(
                String.format(
                        Locale.ROOT,
                        """

                        Mixed: %,d histories; %,d were right after one clean cycle, %,d after two, %,d after three (a
                        master list altered silently, besides other faults); %,d entries were compared with the model.
                        """,
                        mixed.histories(),
                        mixed.healedIn(1),
                        mixed.healedIn(2),
                        mixed.healedIn(3),
                        mixed.addresses()));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A history with an address lost or too many fails its test, so that these are 0 here. */
    private static String row(String title, long... numbers) {
        StringBuilder row = new StringBuilder("| ").append(title);
        for (long number : numbers) {
            row.append(String.format(Locale.ROOT, " | %,d", number));
        }
        return row.append(" | 0 | 0 |\n").toString();
    }
}
