package org.dirsync.crash;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dirsync.driven.Comparison;

/** What was counted, as a Markdown table. */
final class Figures {

    private record Kill(int inDoubt, Duration upAgain, Duration recovered) {}

    private final Map<Moment, List<Kill>> kills = new EnumMap<>(Moment.class);
    private final List<String> checks = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    /** A kill, and how long after the start the server was healthy and nothing more in doubt. */
    void killed(Moment moment, int inDoubt, Duration upAgain, Duration recovered) {
        kills.computeIfAbsent(moment, none -> new ArrayList<>())
                .add(new Kill(inDoubt, upAgain, recovered));
    }

    /** A comparison of everything with the model. */
    void checked(String after, Duration healed, Comparison found) {
        checks.add(
                "| %s | %s | %,d | %d | %d | %d | %d |"
                        .formatted(
                                after,
                                seconds(healed),
                                found.compared(),
                                found.lost(),
                                found.ghosts(),
                                found.altered(),
                                found.repeats()));
        found.findings().forEach(finding -> findings.add(after + ": " + finding));
    }

    /** A sentence for the report; empty for none. */
    void fact(String fact) {
        if (!fact.isEmpty()) {
            facts.add(fact);
        }
    }

    void finding(String finding) {
        findings.add(finding);
    }

    boolean isRight() {
        return findings.isEmpty();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(facts);
        lines.add("");
        lines.add(
                "| killed | times | with a transaction in doubt | healthy again, median | at most | nothing in doubt, at most |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        kills.forEach((moment, of) -> lines.add(row(moment, of)));
        lines.add("");
        lines.add("| compared | in sync after | entries | lost | ghost | altered | repeated |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        lines.addAll(checks);
        lines.add("");
        lines.add(findings.isEmpty() ? "Nothing differs." : "WRONG:");
        lines.addAll(findings);
        return String.join("\n", lines) + "\n";
    }

    private static String row(Moment moment, List<Kill> of) {
        List<Duration> times = of.stream().map(Kill::upAgain).sorted().toList();
        Duration recovered = of.stream().map(Kill::recovered).max(naturalOrder()).orElseThrow();
        return "| %s | %d | %d | %s | %s | %s |"
                .formatted(
                        moment.text(),
                        of.size(),
                        of.stream().filter(kill -> kill.inDoubt() > 0).count(),
                        seconds(times.get(times.size() / 2)),
                        seconds(times.get(times.size() - 1)),
                        recovered.isZero() ? "" : seconds(recovered));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
