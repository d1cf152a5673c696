package org.dirsync.manage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.QueueView;
import org.jspecify.annotations.Nullable;

/** The figures of all postoffices of this node together. */
final class OrganizationFigures implements OrganizationMXBean {

    private final Supplier<Snapshot> figures;

    OrganizationFigures(Supplier<Snapshot> figures) {
        this.figures = figures;
    }

    private Snapshot now() {
        return Plain.ask(figures);
    }

    private Collection<PostofficeStatus> statuses() {
        return now().postoffices().values();
    }

    @Override
    public int getPostoffices() {
        return statuses().size();
    }

    @Override
    public Map<String, Integer> getPostofficesByState() {
        Map<String, Integer> counts = new TreeMap<>();
        statuses().forEach(status -> counts.merge(status.state().name(), 1, Integer::sum));
        return counts;
    }

    @Override
    public long getPendingChanges() {
        return statuses().stream().mapToLong(PostofficeStatus::pendingChanges).sum();
    }

    @Override
    public long getLagSeconds() {
        return statuses().stream().mapToLong(PostofficeStatus::lagSeconds).max().orElse(0);
    }

    @Override
    public long getDeadLetters() {
        return now().deadLetters();
    }

    @Override
    public Map<String, Integer> getWaitingMessages() {
        Map<String, Integer> counts = new TreeMap<>();
        now().queues().forEach(queue -> counts.put(queue.name(), queue.messages()));
        return counts;
    }

    @Override
    public @Nullable Date getOldestWaitingMessage() {
        Instant oldest =
                now().queues().stream()
                        .map(QueueView::oldest)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return oldest == null ? null : Date.from(oldest);
    }

    @Override
    public String[] getStalledQueues() {
        return now().queues().stream()
                .filter(QueueView::stalled)
                .map(QueueView::text)
                .toArray(String[]::new);
    }
}
