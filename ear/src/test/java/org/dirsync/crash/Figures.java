package org.dirsync.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dirsync.driven.Comparison;

/** What was counted, as a Markdown table. */
final class Figures {

    private record Kill(boolean inDoubt, Duration upAgain) {}

    private final Map<Moment, List<Kill>> kills = new EnumMap<>(Moment.class);
    private final List<String> checks = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    void killed(Moment moment, boolean inDoubt, Duration upAgain) {
        kills.computeIfAbsent(moment, none -> new ArrayList<>()).add(new Kill(inDoubt, upAgain));
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

    void fact(String fact) {
        facts.add(fact);
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
                "| killed | times | with a transaction in doubt | healthy again, median | at most |");
        lines.add("| --- | ---: | ---: | ---: | ---: |");
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
        return "| %s | %d | %d | %s | %s |"
                .formatted(
                        moment.text(),
                        of.size(),
                        of.stream().filter(Kill::inDoubt).count(),
                        seconds(times.get(times.size() / 2)),
                        seconds(times.get(times.size() - 1)));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
