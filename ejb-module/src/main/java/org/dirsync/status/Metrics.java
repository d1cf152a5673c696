package org.dirsync.status;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.runs.RunCounters;
import org.dirsync.status.MetricsView.RunTotal;
import org.dirsync.usecase.Role;

/** The figures for monitoring; whoever shows them sees to it who may read them. */
@Stateless
@PermitAll
@RunAs(Role.VIEWER)
public class Metrics {

    @EJB private Postoffices postoffices;

    @EJB private Queues queues;

    @EJB private DeadLetters deadLetters;

    @EJB private HeldDeletions held;

    @Inject private RunCounters runs;

    /** The figures now. */
    public MetricsView now() {
        return new MetricsView(
                postoffices.list(),
                queues.list(),
                deadLetters.count(),
                held.undecided(),
                runs.totals().entrySet().stream()
                        .map(
                                entry ->
                                        new RunTotal(
                                                entry.getKey().process().name(),
                                                entry.getKey().outcome().name(),
                                                entry.getValue().runs(),
                                                entry.getValue().millis()))
                        .toList());
    }
}
