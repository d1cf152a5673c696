package org.dirsync.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.dispatch.Schedule;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Cursor;
import org.dirsync.list.Progress;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.RequestorState;
import org.dirsync.runs.Run;
import org.dirsync.runs.RunRepository;
import org.dirsync.runs.RunView;
import org.dirsync.server.Registration;
import org.dirsync.store.PendingChanges;
import org.dirsync.store.Registered;
import org.dirsync.store.ReplicationStatus;
import org.dirsync.usecase.State;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the overview says of a postoffice, from both sides where both are on this
 * node.
 */
public final class StatusReader {

    private static final List<SyncProcess> OWN =
            List.of(SyncProcess.T1, SyncProcess.T3, SyncProcess.CYCLE);

    private final Map<PostofficeName, ReplicationStatus> standings;
    private final Map<String, Map<SyncProcess, List<Run>>> runs;
    private final Map<String, Map<SyncProcess, Instant>> nextRuns;
    private final @Nullable Hosted server;
    private final QueueLook queues;
    private final Instant now;

    /**
     * A reader.
     *
     * @param runs the last two runs of each process of each postoffice: {@link
     *     RunRepository#latest}
     * @param server the directory server, if it is on this node
     */
    StatusReader(
            Map<PostofficeName, ReplicationStatus> standings,
            Map<String, Map<SyncProcess, List<Run>>> runs,
            Map<String, Map<SyncProcess, Instant>> nextRuns,
            @Nullable Hosted server,
            QueueLook queues,
            Instant now) {
        this.standings = standings;
        this.runs = runs;
        this.nextRuns = nextRuns;
        this.server = server;
        this.queues = queues;
        this.now = now;
    }

    /** What of a postoffice is told apart by its state. */
    record Facts(
            ReplicationStatus standing,
            Optional<Instant> lackingSince,
            Optional<Instant> unsentSince,
            @Nullable Run ended,
            @Nullable Run failed,
            boolean running,
            Optional<Reason> stalled) {

        RequestorState state() {
            return standing.state();
        }

        Progress received() {
            return standing.received();
        }

        /** Since when the oldest change waits. */
        Optional<Instant> oldest() {
            return Stream.of(lackingSince, unsentSince)
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo);
        }

        long pending() {
            return standing.lacking().changes() + standing.unsent().changes();
        }

        boolean exportAsked() {
            Cursor exported = standing.exported();
            return exported.list() == null && exported.generation() > 0;
        }
    }

    /** Whether it was there when the standings were read. */
    boolean knows(Hosted hosted) {
        return standings.containsKey(hosted.name());
    }

    PostofficeStatus read(Hosted hosted) {
        PostofficeName name = hosted.name();
        ReplicationStatus standing = Objects.requireNonNull(standings.get(name), "it is hosted");
        Facts facts = facts(hosted, standing);
        Map<String, Instant> next = new HashMap<>();
        nextRuns.getOrDefault(name.toString(), Map.of())
                .forEach((process, at) -> next.put(process.name(), at));
        State state = state(facts, hosted);
        boolean overdue = isOverdue(state, facts, hosted);
        Reason why = new ReasonFinder(facts, next).of(state, overdue, hosted.pause());
        RequestorState requestor = facts.state();
        return new PostofficeStatus(
                name.toString(),
                hosted.server() ? "SERVER" : "REQUESTOR",
                state,
                overdue,
                why.text(),
                standing.last(),
                facts.received().cursor().through(),
                facts.received().cursor().generation(),
                standing.own(),
                standing.own() - standing.refused() + standing.copied(),
                facts.pending(),
                facts.oldest()
                        .map(at -> Math.max(0, Duration.between(at, now).toSeconds()))
                        .orElse(0L),
                requestor.sentAt(),
                requestor.processedAt(),
                requestor.verifiedAt(),
                next,
                facts.ended() == null ? null : RunView.of(facts.ended()),
                facts.failed() == null ? null : facts.failed().outcome().text(),
                PauseView.of(hosted.pause()),
                standing.inbox(),
                why,
                standing.ownHeld(),
                standing.heldBack());
    }

    private Facts facts(Hosted hosted, ReplicationStatus standing) {
        PostofficeName name = hosted.name();
        Instant since = hosted.since();
        Instant whole = later(since, standing.state().verifiedAt());
        Optional<Instant> lackingSince =
                standing.lacking()
                        .oldest()
                        .map(at -> lag(at, standing.received().cursor(), since, whole));
        Optional<Instant> unsentSince =
                standing.unsent().oldest().map(at -> lag(at, standing.exported(), since, whole));
        Map<SyncProcess, List<Run>> known = runs.getOrDefault(name.toString(), Map.of());
        List<List<Run>> latest =
                Stream.concat(
                                OWN.stream(),
                                hosted.server() ? Stream.of(SyncProcess.T2) : Stream.of())
                        .map(process -> known.getOrDefault(process, List.of()))
                        .toList();
        List<Run> last = latest.stream().flatMap(two -> two.stream().limit(1)).toList();
        return new Facts(
                standing,
                lackingSince,
                unsentSince,
                ended(latest),
                last.stream()
                        .filter(run -> run.state() == Run.State.FAILED)
                        .filter(run -> !isMadeGood(run, last))
                        .findFirst()
                        .orElse(null),
                last.stream()
                        .anyMatch(
                                run ->
                                        run.state() == Run.State.RUNNING
                                                && run.process() == SyncProcess.CYCLE),
                queues.why(name));
    }

    /**
     * Since when a copy lags. It cannot have lagged before it was there; one that is made anew, all
     * of whose entries it lacks, has lagged since it was known to be whole.
     */
    static Instant lag(Instant oldest, Cursor copy, Instant since, Instant whole) {
        return later(oldest, copy.complete() ? since : whole);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable Run ended(List<List<Run>> latest) {
        return latest.stream()
                .flatMap(List::stream)
                .filter(run -> run.endedAt() != null)
                .max(Comparator.comparing(run -> Objects.requireNonNull(run.endedAt())))
                .orElse(null);
    }

    /** A failed cycle is made good by a later T1 and T3, a failed step by a later cycle. */
    private static boolean isMadeGood(Run failed, List<Run> last) {
        List<SyncProcess> instead =
                failed.process() == SyncProcess.CYCLE
                        ? List.of(SyncProcess.T1, SyncProcess.T3)
                        : List.of(SyncProcess.CYCLE);
        return instead.stream()
                .allMatch(
                        process ->
                                last.stream()
                                        .anyMatch(
                                                run ->
                                                        run.process() == process
                                                                && run.state() == Run.State.COMPLETE
                                                                && run.requestedAt()
                                                                        .isAfter(
                                                                                failed
                                                                                        .requestedAt())));
    }

    private State state(Facts facts, Hosted hosted) {
        if (facts.standing().repairing() || facts.exportAsked()) {
            return State.DIVERGED;
        }
        if (facts.failed() != null) {
            return State.FAILED;
        }
        if (hosted.pause() != null) {
            return State.PAUSED;
        }
        Instant sentAt = facts.state().sentAt();
        Optional<Duration> period = period(hosted);
        if (sentAt != null
                && period.isPresent()
                && later(sentAt, hosted.resumed())
                        .plus(period.get().multipliedBy(2))
                        .isBefore(now)) {
            return State.OFFLINE;
        }
        if (facts.stalled().isPresent()) {
            return State.WAITING;
        }
        boolean incomplete =
                facts.state().options().receives()
                        && facts.received().cursor().list() != null
                        && !facts.received().cursor().complete();
        if (facts.running() || incomplete) {
            return State.SYNCING;
        }
        boolean never =
                facts.state().options().receives() && facts.received().cursor().list() == null;
        if (facts.pending() == 0 && !never) {
            return State.IN_SYNC;
        }
        return isWaiting(facts) ? State.WAITING : State.BEHIND;
    }

    /** Whether all that it lacks or has not sent is under way, so that nothing waits for its T1. */
    private static boolean isWaiting(Facts facts) {
        ReplicationStatus standing = facts.standing();
        RequestorState requestor = standing.state();
        Instant sentAt = requestor.sentAt();
        if (standing.inbox() > 0) {
            return true;
        }
        if (sentAt == null || requestor.processed().equals(requestor.sent())) {
            return false;
        }
        Registration registration = standing.registration();
        boolean isDue =
                registration != null
                        && registration.due()
                        && registration.request().equals(requestor.sent());
        return isBefore(standing.unsent(), sentAt)
                && (isDue || isBefore(standing.lacking(), sentAt));
    }

    private static boolean isBefore(PendingChanges lacking, Instant sentAt) {
        return lacking.oldest().isEmpty() || !lacking.oldest().get().isAfter(sentAt);
    }

    /** Whether changes wait longer than the schedules explain; a queue that stands is no reason. */
    private boolean isOverdue(State state, Facts facts, Hosted hosted) {
        if (state != State.BEHIND && state != State.WAITING) {
            return false;
        }
        Instant resumed = hosted.resumed();
        return facts.stalled().isPresent()
                || new Expectation(times(hosted), server == null ? null : times(server))
                        .isOverdue(
                                facts.unsentSince().map(at -> later(at, resumed)),
                                facts.lackingSince().map(at -> later(at, resumed)),
                                now);
    }

    private static Expectation.Times times(Hosted hosted) {
        return new Expectation.Times(schedule(hosted), hosted.zone());
    }

    private static Optional<Duration> period(Hosted hosted) {
        return schedule(hosted).period(SyncProcess.T1);
    }

    private static Schedule schedule(Hosted hosted) {
        try {
            return Schedule.parse(hosted.schedule(), hosted.server());
        } catch (RefusedException e) {
            throw new IllegalStateException("the stored schedule of " + hosted.name(), e);
        }
    }

    /** The server's counts of a requestor, for its page. */
    public static RequestorView view(Registered registered) {
        Registration registration = registered.registration();
        return new RequestorView(
                registration.name().toString(),
                OptionsMapper.view(registration.allowed()),
                OptionsMapper.view(registration.agreed()),
                cursor(registered.exported()),
                cursor(registration.acknowledged()),
                registered.pending(),
                registration.due(),
                registration.heardAt(),
                registration.sentAt(),
                registration.verifiedAt(),
                registration.status().text().isEmpty()
                        ? registration.status().outcome().name()
                        : registration.status().outcome() + ": " + registration.status().text(),
                registered.addresses());
    }

    static PostofficeView.CursorView cursor(Cursor cursor) {
        return new PostofficeView.CursorView(
                cursor.list() == null ? "" : cursor.list().toString(),
                cursor.generation(),
                cursor.through(),
                cursor.complete());
    }
}
