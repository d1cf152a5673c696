package org.dirsync.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.runs.JournalLine;
import org.dirsync.runs.JournalRepository;
import org.dirsync.runs.Run;
import org.dirsync.runs.RunRepository;
import org.dirsync.store.Visibility;

/** What pages show, as marks that differ when it has changed; read for a viewer. */
@Stateless
@PermitAll
public class ChangeMarks {

    @EJB private Postoffices postoffices;

    @EJB private Queues queues;

    @EJB private DeadLetters deadLetters;

    @EJB private HeldDeletions held;

    @Inject private RunRepository runs;

    @Inject private JournalRepository journals;

    /** A mark for each topic; see {@link Changes}. */
    public Map<String, Object> now() {
        Map<String, List<Object>> byPostoffice = new HashMap<>();
        List<Object> overview = new ArrayList<>();
        for (PostofficeStatus status : postoffices.list()) {
            Object mark = mark(status);
            byPostoffice.computeIfAbsent(status.name(), name -> new ArrayList<>()).add(mark);
            overview.add(mark);
        }
        for (Run run : runs.unfinished()) {
            List<Object> marks = byPostoffice.get(run.postoffice());
            if (marks != null) {
                marks.add(run.id() + " " + run.state());
            }
        }
        List<Object> attention = List.of(deadLetters.count(), held.undecided());
        overview.add(attention);
        queues.list().stream()
                .filter(QueueView::stalled)
                .map(QueueView::name)
                .forEach(overview::add);
        List<JournalLine> newest = journals.before(null, Long.MAX_VALUE, 1, Visibility.ALL);
        Map<String, Object> marks = new HashMap<>(byPostoffice);
        marks.put("overview", overview);
        marks.put("attention", attention);
        marks.put("journal", newest.stream().map(line -> line.event().at()).toList());
        return marks;
    }

    /** Without the lag, which grows by itself. */
    private static Object mark(PostofficeStatus status) {
        List<Object> mark = new ArrayList<>();
        mark.add(status.state());
        mark.add(status.why());
        mark.add(status.reqSync());
        mark.add(status.srvSync());
        mark.add(status.impSync());
        mark.add(status.ownAddresses());
        mark.add(status.galAddresses());
        mark.add(status.pendingChanges());
        mark.add(status.waitingFiles());
        mark.add(status.ownDeletionsHeld());
        mark.add(status.deletionsHeldBack());
        mark.add(status.nextRuns());
        mark.add(String.valueOf(status.lastSentAt()));
        mark.add(String.valueOf(status.lastProcessedAt()));
        mark.add(String.valueOf(status.lastVerifiedAt()));
        mark.add(String.valueOf(status.lastRun()));
        return mark;
    }
}
