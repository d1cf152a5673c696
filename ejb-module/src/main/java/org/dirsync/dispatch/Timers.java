package org.dirsync.dispatch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.dispatch.Schedule.Every;
import org.dirsync.dispatch.Schedule.Line;
import org.dirsync.dispatch.Schedule.Weekly;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;

/**
 * The container's timers: a persistent one for each line of each schedule. Each runs once, and
 * makes the next one in the same transaction, at the time that the postoffice's zone then says
 * (Q118621).
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class Timers {

    @Resource private TimerService timers;

    @Inject private PostofficeStore.Factory postoffices;

    @Inject private Launcher launcher;

    @Inject private RunLog runs;

    @PostConstruct
    void start() {
        runs.endUnfinished(Instant.now());
        remake();
    }

    /** Makes the timers fit the schedules: what is no longer in one goes, what is missing comes. */
    public void remake() {
        Map<String, Hosted> lines = new HashMap<>();
        for (Hosted hosted : postoffices.hosted()) {
            for (Line line : schedule(hosted).lines()) {
                lines.put(key(hosted.name(), line), hosted);
            }
        }
        Set<String> kept = new HashSet<>();
        for (Timer timer : timers.getTimers()) {
            Due due = (Due) timer.getInfo();
            Hosted hosted = lines.get(due.key());
            if (hosted == null
                    || !hosted.zone().getId().equals(due.zone())
                    || !kept.add(due.key())) {
                timer.cancel();
                kept.remove(hosted == null ? "" : due.key());
            }
        }
        Instant now = Instant.now();
        for (Hosted hosted : lines.values().stream().distinct().toList()) {
            for (Line line : schedule(hosted).lines()) {
                if (!kept.contains(key(hosted.name(), line))) {
                    create(hosted, line, first(hosted, line, now));
                }
            }
        }
    }

    /** When each process of each postoffice runs next. */
    @Lock(LockType.READ)
    public Map<String, Map<SyncProcess, Instant>> nextRuns() {
        Map<String, Map<SyncProcess, Instant>> next = new HashMap<>();
        for (Timer timer : timers.getTimers()) {
            Due due = (Due) timer.getInfo();
            next.computeIfAbsent(due.postoffice(), name -> new EnumMap<>(SyncProcess.class))
                    .merge(
                            due.process(),
                            due.at(),
                            (one, other) -> one.isBefore(other) ? one : other);
        }
        return next;
    }

    @Timeout
    void fire(Timer timer) {
        Due due = (Due) timer.getInfo();
        for (Hosted hosted : postoffices.hosted()) {
            for (Line line : schedule(hosted).lines()) {
                if (key(hosted.name(), line).equals(due.key())) {
                    create(hosted, line, after(line, due.at(), hosted));
                    launcher.launchDue(hosted.name(), line.process(), due.at());
                }
            }
        }
    }

    private void create(Hosted hosted, Line line, Instant at) {
        Due due =
                new Due(
                        hosted.name().toString(),
                        line.process(),
                        key(hosted.name(), line),
                        hosted.zone().getId(),
                        at);
        timers.createSingleActionTimer(Date.from(at), new TimerConfig(due, true));
    }

    /** Postoffices with the same interval do not all start together; T2 and T3 follow T1. */
    private static Instant first(Hosted hosted, Line line, Instant now) {
        if (line instanceof Weekly weekly) {
            return Schedule.next(weekly, now, hosted.zone());
        }
        long third = ((Every) line).interval().toMillis() / 3;
        long spread = Math.floorMod(hosted.name().hashCode(), Math.max(1, third / 2));
        long offset =
                switch (line.process()) {
                    case T2 -> third + third / 2;
                    case T3 -> 2 * third + spread;
                    default -> third / 4 + spread;
                };
        return now.plusMillis(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant after(Line line, Instant due, Hosted hosted) {
        Instant now = Instant.now();
        if (line instanceof Weekly weekly) {
            return Schedule.next(weekly, now, hosted.zone());
        }
        Duration interval = ((Every) line).interval();
        long missed = Math.max(0, Duration.between(due, now).dividedBy(interval));
        return due.plus(interval.multipliedBy(missed + 1));
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
