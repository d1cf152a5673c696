package org.dirsync.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.alerts.AlertRepository.Setting;
import org.dirsync.alerts.AlertRepository.Trouble;
import org.dirsync.usecase.State;
import org.jspecify.annotations.Nullable;

/**
 * What is told, and when: once that a postoffice is stale, once that it has failed, and once that
 * it is in sync again, if anything was told before.
 */
final class AlertRules {

    static final Duration TIMEOUT = Duration.ofHours(1);

    /** Before anybody has set anything. */
    static final Setting NOTHING_SET = new Setting("", "", null, TIMEOUT, TIMEOUT, TIMEOUT);

    private final Setting setting;

    AlertRules(Setting setting) {
        this.setting = setting;
    }

    /** What is told. */
    enum Kind {
        STALE,
        FAILED,
        RECOVERED,
        TEST
    }

    /**
     * How a postoffice is.
     *
     * @param postoffice its name
     * @param state its state
     * @param overdue whether changes wait longer than the schedules explain
     * @param reason why it is in its state
     */
    record Seen(String postoffice, State state, boolean overdue, String reason) {

        /** Whether it waits for a run of the schedule, as it does between two runs. */
        boolean isScheduled() {
            return (state == State.BEHIND || state == State.WAITING) && !overdue;
        }
    }

    /** Something to tell. */
    record News(Kind kind, String postoffice, State state, String reason, Instant since) {}

    /**
     * What follows from a look.
     *
     * @param troubles what is to be kept of those that are out of sync
     * @param over those of whom nothing is to be kept any more
     * @param news what is to be told
     */
    record Verdict(List<Trouble> troubles, List<String> over, List<News> news) {}

    /** What follows from how all postoffices are now, and how they were. */
    Verdict look(Collection<Seen> seen, Collection<Trouble> known, Instant now) {
        Map<String, Trouble> before = new HashMap<>();
        known.forEach(trouble -> before.put(trouble.postoffice(), trouble));
        Verdict verdict = new Verdict(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Seen one : seen) {
            look(one, before.remove(one.postoffice()), now, verdict);
        }
        verdict.over().addAll(before.keySet());
        return verdict;
    }

    private void look(Seen one, @Nullable Trouble before, Instant now, Verdict verdict) {
        if (one.state() == State.IN_SYNC) {
            if (before != null) {
                verdict.over().add(one.postoffice());
                if (before.told() != null) {
                    verdict.news().add(news(Kind.RECOVERED, one, before.reason(), before.since()));
                }
            }
            return;
        }
        if (one.isScheduled()) {
            if (before != null && before.told() == null) {
                verdict.over().add(one.postoffice());
            }
            return;
        }
        Optional<Duration> patience = patience(one.state());
        if (patience.isEmpty()) {
            // Under way or paused: neither better nor worse than before.
            return;
        }
        Trouble trouble =
                before == null
                        ? new Trouble(one.postoffice(), null, one.reason(), now)
                        : new Trouble(
                                one.postoffice(), before.told(), one.reason(), before.since());
        Kind kind = isFailure(one.state()) ? Kind.FAILED : Kind.STALE;
        boolean due = !now.isBefore(trouble.since().plus(patience.get()));
        boolean isNews =
                trouble.told() == null
                        || (kind == Kind.FAILED && trouble.told().equals(Kind.STALE.name()));
        if (due && isNews) {
            verdict.news().add(news(kind, one, one.reason(), trouble.since()));
            trouble = new Trouble(one.postoffice(), kind.name(), one.reason(), trouble.since());
        }
        if (!trouble.equals(before)) {
            verdict.troubles().add(trouble);
        }
    }

    private static News news(Kind kind, Seen one, String reason, Instant since) {
        return new News(kind, one.postoffice(), one.state(), reason, since);
    }

    private static boolean isFailure(State state) {
        return state == State.FAILED || state == State.DIVERGED;
    }

    /** How long a state may last before it is told; empty if it says nothing. */
    private Optional<Duration> patience(State state) {
        return switch (state) {
            case FAILED, DIVERGED -> Optional.of(Duration.ZERO);
            case BEHIND -> Optional.of(setting.behind());
            case OFFLINE -> Optional.of(setting.offline());
            case WAITING -> Optional.of(setting.waiting());
            case PAUSED, SYNCING, IN_SYNC -> Optional.empty();
        };
    }

    /**
     * When to try again what has failed so often: after one minute, then twice as long each time,
     * at most an hour; after a day, never.
     */
    static Optional<Instant> next(int attempts, Instant madeAt, Instant now) {
        long minutes = Math.min(60, 1L << Math.min(attempts, 6));
        Instant next = now.plus(Duration.ofMinutes(minutes));
        return next.isAfter(madeAt.plus(Duration.ofDays(1))) ? Optional.empty() : Optional.of(next);
    }
}
