package org.dirsync.dispatch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.NoMoreTimeoutsException;
import jakarta.ejb.NoSuchObjectLocalException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.dispatch.Schedule.Line;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.settings.ServerDirectories;
import org.jspecify.annotations.Nullable;

/**
 * The container's timers: a persistent one for each line of the schedule of each postoffice that is
 * not paused. Each runs once, and makes the next one in the same transaction, at the time that the
 * postoffice's zone then says (Q118621).
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@AccessTimeout(value = 60, unit = TimeUnit.SECONDS)
public class Timers {

    @Resource TimerService timers;

    @Inject PostofficeStore.Factory postoffices;

    @Inject Launcher launcher;

    @Inject RunLog runs;

    @Inject Clock clock;

    /**
     * A line of the schedule of a postoffice.
     *
     * @param series which timers are of this line; others do not create a next one
     */
    private record Slot(Hosted hosted, Line line, String series) {}

    /** What the schedules asked for when they were looked at last, by the key of their timers. */
    private Map<String, Slot> slots = Map.of();

    @PostConstruct
    void start() {
        runs.endUnfinished(clock.instant());
        ServerDirectories.wildFlyData().ifPresent(TimerFiles::deleteBroken);
        remake(true);
    }

    /** Makes the timers fit the schedules: what is no longer in one goes, what is missing comes. */
    public void remake() {
        remake(false);
    }

    private void remake(boolean isStart) {
        Map<String, Slot> lines = lines();
        Set<String> kept = new HashSet<>();
        Map<String, Instant> stranded = new HashMap<>();
        for (Timer timer : timers.getTimers()) {
            TimerInfo due = due(timer);
            if (due == null) {
                continue;
            }
            Slot slot = lines.get(due.key());
            String series = due.series();
            if (slot == null || !slot.hosted().zone().getId().equals(due.zone())) {
                cancel(timer);
            } else if (series == null || (isStart && isStranded(timer))) {
                stranded.put(due.key(), due.at());
                cancel(timer);
            } else if (kept.add(due.key())) {
                lines.put(due.key(), new Slot(slot.hosted(), slot.line(), series));
            } else {
                cancel(timer);
            }
        }
        Instant now = clock.instant();
        lines.forEach(
                (key, slot) -> {
                    if (!kept.contains(key)) {
                        Instant first =
                                Recurrence.first(
                                        slot.line(),
                                        slot.hosted().name(),
                                        slot.hosted().zone(),
                                        now);
                        create(slot, stranded.getOrDefault(key, first));
                    }
                });
        slots = Map.copyOf(lines);
    }

    /** What the schedules ask for, by the key of the timers; each line with a new series. */
    private Map<String, Slot> lines() {
        Map<String, Slot> lines = new LinkedHashMap<>();
        for (Hosted hosted : postoffices.hosted()) {
            if (hosted.pause() != null) {
                continue;
            }
            for (Line line : schedule(hosted).lines()) {
                lines.put(
                        key(hosted.name(), line),
                        new Slot(hosted, line, UUID.randomUUID().toString()));
            }
        }
        return lines;
    }

    /** When each process of each postoffice runs next. */
    @Lock(LockType.READ)
    public Map<String, Map<SyncProcess, Instant>> nextRuns() {
        Map<String, Map<SyncProcess, Instant>> next = new HashMap<>();
        for (Timer timer : timers.getTimers()) {
            TimerInfo due = due(timer);
            if (due == null) {
                continue;
            }
            next.computeIfAbsent(due.postoffice(), name -> new EnumMap<>(SyncProcess.class))
                    .merge(
                            due.process(),
                            due.at(),
                            (one, other) -> one.isBefore(other) ? one : other);
        }
        return next;
    }

    /** When each line of the schedule of a postoffice runs next; one that is paused has none. */
    @Lock(LockType.READ)
    public Map<Line, Instant> due(PostofficeName name) {
        Map<Line, Instant> next = new HashMap<>();
        for (Timer timer : timers.getTimers()) {
            TimerInfo due = due(timer);
            Slot slot = due == null ? null : slots.get(due.key());
            if (due != null && slot != null && slot.hosted().name().equals(name)) {
                next.merge(
                        slot.line(), due.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return next;
    }

    /**
     * Creates the next timer of the line and starts its process. It asks nothing of the database: a
     * timer that failed would have no next one. It looks at no other timer: a container reads all
     * of them for that.
     */
    @Timeout
    void fire(Timer timer) {
        TimerInfo due = due(timer);
        Slot slot = due == null ? null : slots.get(due.key());
        if (due == null || slot == null) {
            return;
        }
        if (slot.series().equals(due.series())) {
            create(
                    slot,
                    Recurrence.after(slot.line(), due.at(), slot.hosted().zone(), clock.instant()));
        }
        launcher.launchDue(slot.hosted().name(), slot.line().process(), due.at());
    }

    /** What a timer is for; null if it has expired or was cancelled in the meantime. */
    private static @Nullable TimerInfo due(Timer timer) {
        try {
            return TimerInfo.of(timer);
        } catch (NoSuchObjectLocalException gone) {
            return null; // it has run, or was cancelled
        }
    }

    /**
     * A timer that was firing when the node was killed: the container keeps it, but never fires it
     * again. While the node runs, one that waits for its turn looks the same.
     */
    private static boolean isStranded(Timer timer) {
        try {
            timer.getNextTimeout();
            return false;
        } catch (NoMoreTimeoutsException firing) {
            return true;
        } catch (NoSuchObjectLocalException gone) {
            return false;
        }
    }

    private static void cancel(Timer timer) {
        try {
            timer.cancel();
        } catch (NoSuchObjectLocalException gone) {
            // it has just run for the last time: its next one is not made, no line asks for it
        }
    }

    private void create(Slot slot, Instant at) {
        Hosted hosted = slot.hosted();
        TimerInfo due =
                new TimerInfo(
                        hosted.name().toString(),
                        slot.line().process(),
                        key(hosted.name(), slot.line()),
                        hosted.zone().getId(),
                        at,
                        slot.series());
        timers.createSingleActionTimer(Date.from(at), new TimerConfig(due, true));
    }

    private static String key(PostofficeName name, Line line) {
        return name + " " + line;
    }

    private static Schedule schedule(Hosted hosted) {
        try {
            return Schedule.parse(hosted.schedule(), hosted.server());
        } catch (RefusedException e) {
            throw new IllegalStateException("the stored schedule of " + hosted.name(), e);
        }
    }
}
