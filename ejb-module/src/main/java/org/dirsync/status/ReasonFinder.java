package org.dirsync.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dirsync.requestor.Pause;
import org.dirsync.status.StatusReader.Facts;
import org.dirsync.usecase.State;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why a postoffice is in its state. */
final class ReasonFinder {

    private final Facts facts;
    private final Map<String, Instant> next;

    ReasonFinder(Facts facts, Map<String, Instant> next) {
        this.facts = facts;
        this.next = next;
    }

    Reason of(State state, boolean overdue, @Nullable Pause pause) {
        return switch (state) {
            case DIVERGED ->
                    facts.standing().repairing()
                            ? Reason.of(
                                    "repairing",
                                    "its list differs from the server's digest; the server sends it"
                                            + " again")
                            : Reason.of(
                                    "exporting",
                                    "the server's copy of its list differs; it sends its whole list"
                                            + " again");
            case FAILED ->
                    Reason.of(
                            "failed",
                            List.of(
                                    Objects.requireNonNull(facts.failed()).process().name(),
                                    facts.failed().outcome().text()),
                            "%s failed: %s");
            case PAUSED -> paused(Objects.requireNonNull(pause));
            case OFFLINE ->
                    Reason.of(
                            "offline",
                            List.of(Objects.requireNonNull(facts.state().sentAt())),
                            "nothing was sent since %s");
            case SYNCING -> Reason.of("syncing", "a full import or a cycle is under way");
            case WAITING -> waiting();
            case BEHIND -> behind(overdue);
            case IN_SYNC -> Reason.NONE;
        };
    }

    private Reason paused(Pause pause) {
        long files = facts.standing().inbox();
        return files == 0
                ? Reason.of("paused", List.of(pause.by(), pause.since()), "paused by %s since %s")
                : Reason.of(
                        "paused.files",
                        List.of(pause.by(), pause.since(), files),
                        "paused by %s since %s; %d message "
                                + (files == 1 ? "file waits" : "files wait")
                                + " for T3");
    }

    private Reason behind(boolean overdue) {
        Instant sentAt = facts.state().sentAt();
        return sentAt == null
                ? with("never", List.of(), "it has not sent anything yet", "T1")
                : overdue
                        ? with(
                                "overdue",
                                List.of(sentAt),
                                "changes wait longer than the schedule explains; last asked at %s",
                                "T1")
                        : with("behind", List.of(sentAt), "last asked at %s", "T1");
    }

    private Reason waiting() {
        if (facts.stalled().isPresent()) {
            return facts.stalled().get();
        }
        long files = facts.standing().inbox();
        if (files == 1) {
            return with("inbox", List.of(1L), "a message file waits for T3", "T3");
        }
        return files > 0
                ? with("inbox", List.of(files), "%d message files wait for T3", "T3")
                : Reason.of(
                        "waiting",
                        List.of(Objects.requireNonNull(facts.state().sentAt())),
                        "its request of %s waits for the server's T2");
    }

    /** The sentence, and when the process runs that goes on. */
    private Reason with(String code, List<Object> arguments, String pattern, String process) {
        Instant at = next.get(process);
        if (at == null) {
            return Reason.of(
                    code + ".unscheduled",
                    arguments,
                    pattern + "; no " + process + " is scheduled");
        }
        List<Object> all = new ArrayList<>(arguments);
        all.add(at);
        return Reason.of(code, all, pattern + "; next " + process + " at %s");
    }
}
