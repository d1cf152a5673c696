package org.dirsync.dispatch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.dirsync.address.PostofficeName;
import org.dirsync.dispatch.Schedule.Line;

/**
 * A run that a schedule asks for.
 *
 * @param line which line
 * @param at when
 */
public record ComingRun(Line line, Instant at) {

    private static final Comparator<ComingRun> ORDER =
            Comparator.comparing(ComingRun::at)
                    .thenComparing(run -> run.line().process())
                    .thenComparing(run -> run.line().toString());

    /**
     * The next runs, soonest first, as the timers will make them.
     *
     * @param name whose schedule
     * @param due when lines run next that have a timer already
     * @param most how many
     */
    public static List<ComingRun> of(
            Schedule schedule,
            PostofficeName name,
            ZoneId zone,
            Map<Line, Instant> due,
            Instant now,
            int most) {
        PriorityQueue<ComingRun> next = new PriorityQueue<>(ORDER);
        for (Line line : schedule.lines()) {
            Instant known = due.get(line);
            next.add(
                    new ComingRun(
                            line,
                            known == null || known.isBefore(now)
                                    ? Recurrence.first(line, name, zone, now)
                                    : known));
        }
        List<ComingRun> runs = new ArrayList<>();
        while (runs.size() < most && !next.isEmpty()) {
            ComingRun run = next.remove();
            runs.add(run);
            next.add(
                    new ComingRun(
                            run.line(), Recurrence.after(run.line(), run.at(), zone, run.at())));
        }
        return runs;
    }
}
