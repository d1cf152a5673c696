package org.dirsync.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dirsync.admin.RunView;

/**
 * A run as the page shows it.
 *
 * @param run its numbers
 * @param look its outcome
 * @param at when it began, or was asked for
 * @param took how long, in words; empty if it has not ended
 * @param changes what it changed, in words; empty if nothing
 * @param sent messages and their size, in words; empty if none
 */
public record RunRow(RunView run, Look look, Instant at, String took, String changes, String sent) {

    static RunRow of(RunView run) {
        Long millis = run.durationMillis();
        return new RunRow(
                run,
                Look.ofRun(run.state()),
                Objects.requireNonNullElse(run.startedAt(), run.requestedAt()),
                millis == null ? "" : Words.millis(millis),
                changes(run),
                run.messages() == 0
                        ? ""
                        : Words.count(run.messages(), "message", "messages")
                                + ", "
                                + Words.bytes(run.bytes()));
    }

    private static String changes(RunView run) {
        List<String> parts = new ArrayList<>();
        add(parts, run.added(), "added");
        add(parts, run.modified(), "modified");
        add(parts, run.removed(), "removed");
        add(parts, run.refused(), "refused");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(Words.number(count) + " " + word);
        }
    }

    /** The process as people call it. */
    public String process() {
        return switch (run.process()) {
            case "T1" -> "T1 send";
            case "T2" -> "T2 answer";
            case "T3" -> "T3 apply";
            case "CYCLE" -> "Whole cycle";
            case "EXPORT" -> "Full export";
            case "IMPORT" -> "Full import";
            default -> run.process();
        };
    }

    /** The number of what went wrong with its meaning; empty if nothing did. */
    public String code() {
        Integer code = run.code();
        return code == null ? "" : (code + " " + Words.meaning(code)).strip();
    }
}
