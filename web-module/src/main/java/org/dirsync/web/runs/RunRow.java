package org.dirsync.web.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dirsync.runs.ProgressView;
import org.dirsync.runs.RunView;
import org.dirsync.web.page.Badge;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A run as the page shows it.
 *
 * @param run its numbers
 * @param look its outcome
 * @param process the process as people call it
 * @param at when it began, or was asked for
 * @param took how long, in words; empty if it has not ended
 * @param changes what it changed, in words; empty if nothing
 * @param sent messages and their size, in words; empty if none
 * @param progress how far it is, or null if it has ended or works on another node
 */
public record RunRow(
        RunView run,
        Badge look,
        String process,
        Instant at,
        String took,
        String changes,
        String sent,
        @Nullable ProgressRow progress) {

    public static RunRow of(RunView run, Texts texts) {
        Long millis = run.durationMillis();
        ProgressView progress = run.progress();
        return new RunRow(
                run,
                Badge.ofRun(run.state()),
                texts.say("office.process." + run.process()),
                Objects.requireNonNullElse(run.startedAt(), run.requestedAt()),
                millis == null ? "" : LocalizedText.millis(millis, texts),
                changes(run, texts),
                run.messages() == 0
                        ? ""
                        : texts.say(
                                "office.runs.sent",
                                run.messages(),
                                LocalizedText.bytes(run.bytes(), texts)),
                progress == null ? null : ProgressRow.of(progress, texts));
    }

    private static String changes(RunView run, Texts texts) {
        List<String> parts = new ArrayList<>();
        add(parts, run.added(), "office.runs.added", texts);
        add(parts, run.modified(), "office.runs.modified", texts);
        add(parts, run.removed(), "office.runs.removed", texts);
        add(parts, run.refused(), "office.runs.refused", texts);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String key, Texts texts) {
        if (count > 0) {
            parts.add(texts.say(key, count));
        }
    }

    /** Whether it has not ended. */
    public boolean underWay() {
        return run.endedAt() == null;
    }
}
