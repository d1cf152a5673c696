package org.dirsync.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.dirsync.list.Filter;
import org.dirsync.list.Progress;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.Pause;
import org.dirsync.requestor.RequestorState;
import org.dirsync.requestor.RequestorStore;
import org.dirsync.server.Registration;
import org.dirsync.store.LagQueries;
import org.dirsync.store.RunBook;
import org.dirsync.store.RunEntity;
import org.dirsync.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the overview says of a postoffice, from both sides where both are on this
 * node.
 */
final class StatusReader {

    private static final List<SyncProcess> OWN =
            List.of(SyncProcess.T1, SyncProcess.T3, SyncProcess.CYCLE);

    private final Store store;
    private final RunBook runs;
    private final Map<String, Map<SyncProcess, Instant>> nextRuns;
    private final QueueLook queues;
    private final Instant now;

    StatusReader(
            Store store,
            RunBook runs,
            Map<String, Map<SyncProcess, Instant>> nextRuns,
            QueueLook queues,
            Instant now) {
        this.store = store;
        this.runs = runs;
        this.nextRuns = nextRuns;
        this.queues = queues;
        this.now = now;
    }

    /** What of a postoffice is told apart by its state. */
    private record Facts(
            RequestorState state,
            Progress received,
            @Nullable Registration registration,
            boolean repairing,
            boolean exportAsked,
            long inbox,
            long pending,
            Optional<Instant> oldest,
            @Nullable RunEntity ended,
            @Nullable RunEntity failed,
            boolean running,
            Optional<String> stalled) {}

    PostofficeStatus read(Hosted hosted) {
        PostofficeName name = hosted.name();
        Facts facts = facts(hosted);
        long own = store.ownCount(name);
        Map<String, Instant> next = new HashMap<>();
        nextRuns.getOrDefault(name.toString(), Map.of())
                .forEach((process, at) -> next.put(process.name(), at));
        State state = state(facts, hosted);
        RequestorState requestor = facts.state();
        return new PostofficeStatus(
                name.toString(),
                hosted.server() ? "SERVER" : "REQUESTOR",
                state,
                reason(state, facts, next, hosted.pause()),
                store.requestor(name).own().numbers().last(),
                facts.received().cursor().through(),
                facts.received().cursor().generation(),
                own,
                own - store.refused(name).size() + store.receivedCount(name),
                facts.pending(),
                facts.oldest()
                        .map(at -> Math.max(0, Duration.between(at, now).toSeconds()))
                        .orElse(0L),
                requestor.sentAt(),
                requestor.processedAt(),
                requestor.verifiedAt(),
                next,
                facts.ended() == null ? null : Runs.view(facts.ended()),
                facts.failed() == null ? null : facts.failed().outcome().text(),
                PauseView.of(hosted.pause()));
    }

    private Facts facts(Hosted hosted) {
        PostofficeName name = hosted.name();
        RequestorState state = store.peek(name);
        RequestorStore requestor = store.requestor(name);
        Progress received = Objects.requireNonNull(requestor.received().progress(null));
        Registration registration = store.registrations().peek(name).orElse(null);
        Cursor exported =
                registration == null
                        ? state.acknowledged()
                        : Objects.requireNonNull(store.master().copyOf(name).progress(null))
                                .cursor();
        LagQueries own = store.ownLag(name);
        LagQueries master = store.masterLag(name);
        boolean receives = state.options().receives();
        boolean here = registration != null && receives;
        long lacking = here ? master.pending(received.cursor()) : 0;
        boolean sends = state.options().sends();
        long unsent = sends ? own.pending(exported) : 0;
        Instant since = hosted.since();
        Instant whole = later(since, state.verifiedAt());
        Optional<Instant> oldest =
                Stream.of(
                                here
                                        ? master.oldest(received.cursor())
                                                .map(at -> lag(at, received.cursor(), since, whole))
                                        : Optional.<Instant>empty(),
                                sends
                                        ? own.oldest(exported)
                                                .map(at -> lag(at, exported, since, whole))
                                        : Optional.<Instant>empty())
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo);
        List<List<RunEntity>> latest =
                Stream.concat(
                                OWN.stream(),
                                hosted.server() ? Stream.of(SyncProcess.T2) : Stream.of())
                        .map(process -> runs.last(name, process))
                        .toList();
        List<RunEntity> last = latest.stream().flatMap(two -> two.stream().limit(1)).toList();
        return new Facts(
                state,
                received,
                registration,
                !requestor.received().repairs().isEmpty(),
                exported.list() == null && exported.generation() > 0,
                store.inbox(name).size(),
                lacking + unsent,
                oldest,
                ended(latest),
                last.stream()
                        .filter(run -> run.state() == RunEntity.State.FAILED)
                        .filter(run -> !isMadeGood(run, last))
                        .findFirst()
                        .orElse(null),
                last.stream()
                        .anyMatch(
                                run ->
                                        run.state() == RunEntity.State.RUNNING
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

    private static @Nullable RunEntity ended(List<List<RunEntity>> latest) {
        return latest.stream()
                .flatMap(List::stream)
                .filter(run -> run.endedAt() != null)
                .max(Comparator.comparing(run -> Objects.requireNonNull(run.endedAt())))
                .orElse(null);
    }

    /** A failed cycle is made good by a later T1 and T3, a failed step by a later cycle. */
    private static boolean isMadeGood(RunEntity failed, List<RunEntity> last) {
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
                                                                && run.state()
                                                                        == RunEntity.State.COMPLETE
                                                                && run.requestedAt()
                                                                        .isAfter(
                                                                                failed
                                                                                        .requestedAt())));
    }

    private State state(Facts facts, Hosted hosted) {
        if (facts.repairing() || facts.exportAsked()) {
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

    private static boolean isWaiting(Facts facts) {
        Instant sentAt = facts.state().sentAt();
        boolean answered = facts.state().processed().equals(facts.state().sent());
        boolean sentAfterOldest =
                sentAt != null
                        && (facts.oldest().isEmpty() || !facts.oldest().get().isAfter(sentAt));
        return facts.inbox() > 0 || (sentAfterOldest && !answered);
    }

    private static Optional<Duration> period(Hosted hosted) {
        try {
            return Schedule.parse(hosted.schedule(), hosted.server()).period(SyncProcess.T1);
        } catch (RefusedException e) {
            throw new IllegalStateException("the stored schedule of " + hosted.name(), e);
        }
    }

    private static String reason(
            State state, Facts facts, Map<String, Instant> next, @Nullable Pause pause) {
        return switch (state) {
            case DIVERGED ->
                    facts.repairing()
                            ? "its list differs from the server's digest; the server sends it again"
                            : "the server's copy of its list differs; it sends its whole list"
                                    + " again";
            case FAILED ->
                    Objects.requireNonNull(facts.failed()).process()
                            + " failed: "
                            + facts.failed().outcome().text();
            case PAUSED -> paused(Objects.requireNonNull(pause), facts);
            case OFFLINE -> "nothing was sent since " + time(facts.state().sentAt());
            case SYNCING -> "a full import or a cycle is under way";
            case WAITING -> waiting(facts, next);
            case BEHIND ->
                    facts.state().sentAt() == null
                            ? "it has not sent anything yet" + at("T1", next)
                            : "last asked at %s%s"
                                    .formatted(time(facts.state().sentAt()), at("T1", next));
            case IN_SYNC -> "";
        };
    }

    private static String paused(Pause pause, Facts facts) {
        String files =
                facts.inbox() == 0
                        ? ""
                        : "; %d message %s for T3"
                                .formatted(
                                        facts.inbox(),
                                        facts.inbox() == 1 ? "file waits" : "files wait");
        return "paused by %s since %s%s".formatted(pause.by(), time(pause.since()), files);
    }

    private static String waiting(Facts facts, Map<String, Instant> next) {
        if (facts.stalled().isPresent()) {
            return facts.stalled().get();
        }
        if (facts.inbox() > 0) {
            String files =
                    facts.inbox() == 1
                            ? "a message file waits"
                            : facts.inbox() + " message files wait";
            return files + " for T3" + at("T3", next);
        }
        return "its request of %s waits for the server's T2"
                .formatted(time(facts.state().sentAt()));
    }

    /** A time as a sentence says it; pages show it in the viewer's zone. */
    private static String time(@Nullable Instant at) {
        return at == null ? "never" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String at(String process, Map<String, Instant> next) {
        Instant at = next.get(process);
        return at == null
                ? "; no " + process + " is scheduled"
                : "; next " + process + " at " + time(at);
    }

    /** The server's counts of a requestor, for its page. */
    static RequestorView view(Registration registration, Store store) {
        PostofficeName name = registration.name();
        return new RequestorView(
                name.toString(),
                OptionsMapper.view(registration.allowed()),
                OptionsMapper.view(registration.agreed()),
                cursor(Objects.requireNonNull(store.master().copyOf(name).progress(null)).cursor()),
                cursor(registration.acknowledged()),
                registration.agreed().receives()
                        ? store.masterLag(name).pending(registration.acknowledged())
                        : 0,
                registration.due(),
                registration.heardAt(),
                registration.sentAt(),
                registration.verifiedAt(),
                registration.status().text().isEmpty()
                        ? registration.status().outcome().name()
                        : registration.status().outcome() + ": " + registration.status().text(),
                store.master().digests(Filter.ALL.only(name)).total().count());
    }

    static PostofficeView.CursorView cursor(Cursor cursor) {
        return new PostofficeView.CursorView(
                cursor.list() == null ? "" : cursor.list().toString(),
                cursor.generation(),
                cursor.through(),
                cursor.complete());
    }
}
