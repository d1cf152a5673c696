package org.dirsync.setup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule and what follows from it. Local times are the postoffice's and written as {@code
 * 2027-03-28T02:30}.
 *
 * @param postoffice whose
 * @param timeZone its zone
 * @param server whether it is the directory server and so has T2
 * @param paused whether it is paused, so that nothing runs by itself
 * @param text the schedule as text, one line each
 * @param lines its lines
 * @param bad lines of the text that say nothing, each with what is wrong
 * @param dropped lines for a process that the postoffice does not have
 * @param next the next ten runs
 * @param clockChanges the next two times when clocks in its zone are put forward or back
 * @param answers when the directory server answers, or null if it is not on this node
 * @param late times that both ask and apply, so that the answer waits
 */
public record ScheduleView(
        String postoffice,
        String timeZone,
        boolean server,
        boolean paused,
        String text,
        List<LineView> lines,
        List<BadLineView> bad,
        List<BadLineView> dropped,
        List<ComingView> next,
        List<ClockView> clockChanges,
        @Nullable AnswersView answers,
        List<LateView> late) {

    /** Keeps copies of the lists. */
    public ScheduleView {
        lines = List.copyOf(lines);
        bad = List.copyOf(bad);
        dropped = List.copyOf(dropped);
        next = List.copyOf(next);
        clockChanges = List.copyOf(clockChanges);
        late = List.copyOf(late);
    }

    /** Whether every line of the text could be read. */
    public boolean ok() {
        return bad.isEmpty();
    }

    /**
     * A line.
     *
     * @param text as it is written
     * @param process T1, T2 or T3
     * @param day from 1, Monday; 0 if it runs again and again
     * @param time {@code 13:45}, or null if it runs again and again
     * @param everySeconds after how many seconds it runs again; 0 if once a week
     */
    public record LineView(
            String text, String process, int day, @Nullable String time, long everySeconds) {}

    /**
     * A line that does not count.
     *
     * @param number which, from 1
     * @param text what it says
     * @param why what is wrong with it and what to do
     */
    public record BadLineView(int number, String text, String why) {}

    /**
     * A run to come.
     *
     * @param process T1, T2 or T3
     * @param line the line that asks for it
     * @param at when
     * @param local the same in the postoffice's zone, with the offset
     */
    public record ComingView(String process, String line, Instant at, String local) {}

    /**
     * Clocks are put forward or back.
     *
     * @param at when
     * @param from what they show just before
     * @param to what they show then
     * @param forward whether they are put forward
     * @param touched lines whose time is skipped, or comes twice
     */
    public record ClockView(
            Instant at, String from, String to, boolean forward, List<TouchedView> touched) {
        /** Keeps a copy of the list. */
        public ClockView {
            touched = List.copyOf(touched);
        }
    }

    /**
     * A line in the hour that is skipped, or comes twice.
     *
     * @param line the line
     * @param wanted its time on that day
     * @param runs when it runs; of a time that comes twice, the first
     */
    public record TouchedView(String line, String wanted, String runs) {}

    /**
     * When the directory server answers.
     *
     * @param server its name
     * @param lines its times of T2, in the postoffice's zone
     */
    public record AnswersView(String server, List<LineView> lines) {
        /** Keeps a copy of the list. */
        public AnswersView {
            lines = List.copyOf(lines);
        }
    }

    /**
     * T1 and T3 at the same minute: that T3 comes too early for the answer.
     *
     * @param line the T1
     * @param asked its next time
     * @param answered the server's next T2 after it, or null if that is unknown
     * @param applied the T3 after that, at the earliest if {@code answered} is null
     * @param delaySeconds from asked to applied
     */
    public record LateView(
            LineView line,
            String asked,
            @Nullable String answered,
            String applied,
            long delaySeconds) {}
}
