package org.dirsync.health;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.dispatch.Timers;
import org.dirsync.journal.SyncProcess;
import org.dirsync.requestor.Hosted;
import org.dirsync.setup.StartTask;
import org.dirsync.status.QueueLook;
import org.dirsync.status.QueueView;
import org.dirsync.store.Opening;
import org.dirsync.transport.QueueWatch;

/** Whether the node works, for those who watch it; needs no login and tells no address. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Health {

    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Inject private Opening stores;

    @EJB private QueueWatch watch;

    @EJB private Probe probe;

    @EJB private Starting starting;

    @EJB private Timers timers;

    /**
     * Looks at database, broker and timers. Answers within seconds, also where one of them hangs.
     */
    public HealthReport check() {
        Map<String, String> checks = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        Probe.Answer database = probe.ask("database", this::checkDatabase, TIMEOUT);
        checks.put("database", database.trouble());
        Probe.Answer broker = probe.ask("broker", this::checkQueues, TIMEOUT);
        checks.put("broker", broker.trouble());
        warnings.addAll(broker.warnings());
        checks.put(
                "timers",
                database.trouble().isEmpty()
                        ? probe.ask("timers", this::checkTimers, TIMEOUT).trouble()
                        : "not looked at: the schedules are in the database");
        List<String> tasks = starting.tasks().stream().map(StartTask::text).toList();
        return new HealthReport(checks, warnings, tasks);
    }

    private List<String> checkDatabase() {
        stores.hosted();
        stores.open().close();
        return List.of();
    }

    private List<String> checkQueues() {
        return QueueLook.at(watch, Instant.now()).views().stream()
                .filter(QueueView::stalled)
                .map(QueueView::text)
                .toList();
    }

    private List<String> checkTimers() {
        Map<String, Map<SyncProcess, Instant>> next = timers.nextRuns();
        Instant late = Instant.now().minus(LATE);
        for (Hosted hosted : stores.hosted()) {
            Map<SyncProcess, Instant> runs = next.get(hosted.name().toString());
            if (runs == null && hosted.pause() == null && !hosted.schedule().isBlank()) {
                throw new IllegalStateException(hosted.name() + " has a schedule but no timer");
            }
            if (runs != null && runs.values().stream().anyMatch(late::isAfter)) {
                throw new IllegalStateException("a timer of " + hosted.name() + " is overdue");
            }
        }
        return List.of();
    }
}
