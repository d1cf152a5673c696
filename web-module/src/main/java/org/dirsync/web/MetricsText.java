package org.dirsync.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dirsync.runs.RunView;
import org.dirsync.status.MetricsView;
import org.dirsync.status.MetricsView.RunTotal;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.QueueView;
import org.dirsync.usecase.State;
import org.jspecify.annotations.Nullable;

/** The names of our figures, and what they say. */
final class MetricsText {
    private static final String GAUGE = "gauge";
    private static final String COUNTER = "counter";

    private final PrometheusText text = new PrometheusText();
    private final List<PostofficeStatus> postoffices;

    private MetricsText(List<PostofficeStatus> postoffices) {
        this.postoffices = postoffices;
    }

    static String of(MetricsView metrics) {
        MetricsText all = new MetricsText(metrics.postoffices());
        all.postoffices();
        all.organization(metrics);
        all.runs(metrics.runs());
        return all.text.toString();
    }

    private void postoffices() {
        each("lag_seconds", "Age of the oldest change under way.", PostofficeStatus::lagSeconds);
        each("pending_changes", "Changes under way.", PostofficeStatus::pendingChanges);
        each("own_addresses", "Addresses that it owns.", PostofficeStatus::ownAddresses);
        each("gal_addresses", "Addresses that it knows.", PostofficeStatus::galAddresses);
        each("waiting_files", "Message files that wait for T3.", PostofficeStatus::waitingFiles);
        String state = "dirsync_postoffice_state";
        text.family(state, GAUGE, "1 for the state that it is in, 0 for the others.");
        for (PostofficeStatus postoffice : postoffices) {
            for (State one : State.values()) {
                text.figure(
                        state,
                        postoffice.state() == one ? 1 : 0,
                        "postoffice",
                        postoffice.name(),
                        "state",
                        one.name().toLowerCase(Locale.ROOT));
            }
        }
        String next = "dirsync_postoffice_next_run_timestamp_seconds";
        text.family(next, GAUGE, "When a process runs next.");
        for (PostofficeStatus postoffice : postoffices) {
            postoffice.nextRuns().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(
                            run ->
                                    text.figure(
                                            next,
                                            PrometheusText.seconds(run.getValue()),
                                            "postoffice",
                                            postoffice.name(),
                                            "process",
                                            run.getKey()));
        }
        when("last_sent", "When it last sent (T1).", PostofficeStatus::lastSentAt);
        when("last_processed", "When it last applied (T3).", PostofficeStatus::lastProcessedAt);
        when("last_verified", "When it last verified.", PostofficeStatus::lastVerifiedAt);
        when("last_run", "When its last run ended.", MetricsText::lastRunEnded);
    }

    private static @Nullable Instant lastRunEnded(PostofficeStatus status) {
        RunView run = status.lastRun();
        return run == null ? null : run.endedAt();
    }

    private void each(String name, String help, ToDoubleFunction<PostofficeStatus> figure) {
        String whole = "dirsync_postoffice_" + name;
        text.family(whole, GAUGE, help);
        for (PostofficeStatus postoffice : postoffices) {
            text.figure(whole, figure.applyAsDouble(postoffice), "postoffice", postoffice.name());
        }
    }

    private void when(
            String name, String help, Function<PostofficeStatus, @Nullable Instant> figure) {
        String whole = "dirsync_postoffice_" + name + "_timestamp_seconds";
        text.family(whole, GAUGE, help);
        for (PostofficeStatus postoffice : postoffices) {
            Instant at = figure.apply(postoffice);
            if (at != null) {
                text.figure(whole, PrometheusText.seconds(at), "postoffice", postoffice.name());
            }
        }
    }

    private void organization(MetricsView metrics) {
        text.family("dirsync_queue_messages", GAUGE, "Messages that wait, 100 at most.");
        for (QueueView queue : metrics.queues()) {
            text.figure("dirsync_queue_messages", queue.messages(), "queue", queue.name());
        }
        text.family("dirsync_queue_stalled", GAUGE, "1 if messages wait and none is taken.");
        for (QueueView queue : metrics.queues()) {
            text.figure("dirsync_queue_stalled", queue.stalled() ? 1 : 0, "queue", queue.name());
        }
        text.family("dirsync_dead_letters", GAUGE, "Messages that nobody could take.");
        text.figure("dirsync_dead_letters", (double) metrics.deadLetters());
        text.family("dirsync_held_deletions", GAUGE, "Origins whose deletions wait.");
        text.figure("dirsync_held_deletions", (double) metrics.held());
    }

    private void runs(List<RunTotal> runs) {
        text.family("dirsync_runs_total", COUNTER, "Runs that ended since this node started.");
        for (RunTotal run : runs) {
            figure("dirsync_runs_total", (double) run.runs(), run);
        }
        text.family("dirsync_run_seconds_total", COUNTER, "How long they took together.");
        for (RunTotal run : runs) {
            figure("dirsync_run_seconds_total", run.millis() / 1_000.0, run);
        }
    }

    private void figure(String name, double value, RunTotal run) {
        text.figure(
                name,
                value,
                "process",
                run.process(),
                "outcome",
                run.outcome().toLowerCase(Locale.ROOT));
    }
}
