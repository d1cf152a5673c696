package org.dirsync.admin;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dirsync.dispatch.Timers;
import org.dirsync.journal.SyncProcess;
import org.dirsync.requestor.Hosted;
import org.dirsync.store.Opening;
import org.dirsync.transport.DeadLetterQueue;

/** Whether the node works, for those who watch it; needs no login and tells no address. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Health {

    private static final Duration LATE = Duration.ofMinutes(2);

    @Inject private Opening stores;

    @EJB private DeadLetterQueue queue;

    @EJB private Timers timers;

    /** Looks at database, broker and timers. */
    public HealthReport check() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("database", trouble(stores::hosted));
        checks.put("broker", trouble(queue::count));
        checks.put("timers", checks.containsValue("") ? trouble(this::checkTimers) : "not asked");
        return new HealthReport(checks);
    }

    private void checkTimers() {
        Map<String, Map<SyncProcess, Instant>> next = timers.nextRuns();
        Instant late = Instant.now().minus(LATE);
        for (Hosted hosted : stores.hosted()) {
            Map<SyncProcess, Instant> runs = next.get(hosted.name().toString());
            if (runs == null && !hosted.schedule().isBlank()) {
                throw new IllegalStateException(hosted.name() + " has a schedule but no timer");
            }
            if (runs != null && runs.values().stream().anyMatch(late::isAfter)) {
                throw new IllegalStateException("a timer of " + hosted.name() + " is overdue");
            }
        }
    }

    private static String trouble(Runnable check) {
        try {
            check.run();
            return "";
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String text = cause.getMessage();
            return text == null ? cause.getClass().getSimpleName() : text;
        }
    }
}
