package org.dirsync.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dirsync.dispatch.Schedule.Every;
import org.dirsync.dispatch.Schedule.Line;
import org.dirsync.dispatch.Schedule.Weekly;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/**
 * A T1 and a T3 that a schedule sets to the same minute. That T3 comes too early for the answer:
 * the server answers at its next T2, and the T3 after that one applies it.
 *
 * @param request the T1
 * @param asked when it runs next
 * @param answered when the server answers it; null if its times are unknown, or it has none
 * @param applied when the answer is applied, at the earliest if {@code answered} is null
 */
public record LateAnswer(
        Weekly request, Instant asked, @Nullable Instant answered, Instant applied) {

    /** A T1 in the first week is answered in the second at the latest, and applied in the third. */
    private static final int WEEKS = 3;

    /** How long after the request the answer is applied. */
    public Duration delay() {
        return Duration.between(asked, applied);
    }

    /**
     * All of a schedule, in its order.
     *
     * @param own the schedule
     * @param zone the zone of its times
     * @param server the directory server's schedule; empty if it is unknown
     * @param serverZone the zone of the server's times
     * @param now from when on
     */
    public static List<LateAnswer> of(
            Schedule own, ZoneId zone, Optional<Schedule> server, ZoneId serverZone, Instant now) {
        Set<Weekly> applying =
                own.lines().stream()
                        .filter(Weekly.class::isInstance)
                        .map(Weekly.class::cast)
                        .filter(line -> line.process() == SyncProcess.T3)
                        .collect(Collectors.toSet());
        Times applies = Times.of(own, SyncProcess.T3, zone, now);
        Times answers =
                Times.of(server.orElse(new Schedule(List.of())), SyncProcess.T2, serverZone, now);
        List<LateAnswer> late = new ArrayList<>();
        for (Line line : own.lines()) {
            if (line instanceof Weekly request
                    && request.process() == SyncProcess.T1
                    && applying.contains(
                            new Weekly(SyncProcess.T3, request.day(), request.time()))) {
                Instant asked = Schedule.next(request, now, zone);
                Instant answered = answers.after(asked);
                Instant applied = applies.after(answered == null ? asked : answered);
                late.add(
                        new LateAnswer(
                                request,
                                asked,
                                answered,
                                applied == null ? Schedule.next(request, asked, zone) : applied));
            }
        }
        return late;
    }

    /** When a process runs in the weeks to come, and after how long again. */
    private record Times(NavigableSet<Instant> weekly, Optional<Duration> interval) {

        static Times of(Schedule schedule, SyncProcess process, ZoneId zone, Instant now) {
            NavigableSet<Instant> weekly = new TreeSet<>();
            Optional<Duration> shortest = Optional.empty();
            for (Line line : schedule.lines()) {
                if (line.process() != process) {
                    continue;
                }
                if (line instanceof Every every) {
                    shortest =
                            shortest.filter(known -> known.compareTo(every.interval()) < 0)
                                    .or(() -> Optional.of(every.interval()));
                } else if (line instanceof Weekly week) {
                    Instant at = now;
                    for (int i = 0; i < WEEKS; i++) {
                        at = Schedule.next(week, at, zone);
                        weekly.add(at);
                    }
                }
            }
            return new Times(weekly, shortest);
        }

        /** The first time after an instant, or the latest if an interval leaves it open. */
        @Nullable Instant after(Instant instant) {
            Instant set = weekly.higher(instant);
            Instant again = interval.map(instant::plus).orElse(null);
            if (set == null || again == null) {
                return set == null ? again : set;
            }
            return set.isBefore(again) ? set : again;
        }
    }
}
