package org.dirsync.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.dirsync.runs.RunRepository.Span;
import org.dirsync.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Database DATABASE = Database.inMemory();

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static <T> T step(Function<RunRepository, T> step) {
        return DATABASE.entities(entities -> step.apply(new RunRepository(entities)));
    }

    private static long requested(PostofficeName name, SyncProcess process, Instant at) {
        return step(runs -> runs.add(name, process, at).id());
    }

    private static long ended(
            PostofficeName name, Instant at, long millis, Outcome.State state, long added) {
        return step(
                runs -> {
                    RunEntity run = runs.add(name, SyncProcess.CYCLE, at);
                    run.start(at);
                    run.end(
                            new Outcome(state, 1, 100, added, 0, 0, 0, null, ""),
                            at.plusMillis(millis));
                    return run.id();
                });
    }

    private static Optional<Run> during(PostofficeName name, Instant at) {
        return step(runs -> runs.during(name, at));
    }

    private static List<Long> ids(List<Run> runs) {
        return runs.stream().map(Run::id).toList();
    }

    @Test
    void runsAreListedNewestFirstUntilTheyAreForgotten() {
        long first = ended(HQ, NOON, 1_000, Outcome.State.COMPLETE, 1);
        long second = requested(OSLO, SyncProcess.T1, NOON.plusSeconds(5));
        long third = ended(HQ, NOON.plusSeconds(9), 1_000, Outcome.State.FAILED, 0);

        assertThat(ids(step(runs -> runs.before(null, Long.MAX_VALUE, 9))))
                .containsExactly(third, second, first);
        assertThat(ids(step(runs -> runs.before(HQ, third, 9)))).containsExactly(first);
        assertThat(ids(step(RunRepository::unfinished))).containsExactly(second);

        step(
                runs -> {
                    runs.forget(NOON.plusSeconds(2));
                    return true;
                });
        assertThat(ids(step(runs -> runs.before(null, Long.MAX_VALUE, 9))))
                .containsExactly(third, second);
    }

    @Test
    void whatARunDidIsStoredWithIt() {
        long id = ended(HQ, NOON, 1_000, Outcome.State.PARTIAL, 7);

        Run run = step(runs -> runs.find(id).orElseThrow());
        assertThat(run.state()).isEqualTo(Run.State.PARTIAL);
        assertThat(run.startedAt()).isEqualTo(NOON);
        assertThat(run.endedAt()).isEqualTo(NOON.plusMillis(1_000));
        assertThat(run.outcome().added()).isEqualTo(7);
        assertThat(run.outcome().state()).isEqualTo(Outcome.State.PARTIAL);
    }

    @Test
    void theRunUnderWayAtAnInstantIsFound() {
        long run = ended(HQ, NOON, 1_000, Outcome.State.COMPLETE, 1);

        assertThat(during(HQ, NOON.plusMillis(500)).map(Run::id)).contains(run);
        assertThat(during(HQ, NOON.plusMillis(1_001))).isEmpty();
        assertThat(during(OSLO, NOON)).isEmpty();
    }

    @Test
    void earlierIdleRunsOfTheSameProcessAreRemovedAfterSomeTime() {
        long idle = ended(HQ, NOON, 1_000, Outcome.State.COMPLETE, 0);
        long other = ended(OSLO, NOON, 1_000, Outcome.State.COMPLETE, 0);
        long changed = ended(HQ, NOON.plusSeconds(10), 1_000, Outcome.State.COMPLETE, 1);
        long recent = ended(HQ, NOON.plusSeconds(300), 1_000, Outcome.State.COMPLETE, 0);
        long last = ended(HQ, NOON.plusSeconds(310), 1_000, Outcome.State.COMPLETE, 0);

        step(
                runs -> {
                    runs.removeIdleBefore(runs.entity(last), NOON.plusSeconds(60), 50);
                    return true;
                });
        assertThat(ids(step(runs -> runs.before(null, Long.MAX_VALUE, 9))))
                .containsExactly(last, recent, changed, other)
                .doesNotContain(idle);
    }

    @Test
    void runsGoWithTheNewName() {
        long run = requested(LONDON, SyncProcess.T3, NOON);

        step(
                runs -> {
                    runs.rename(LONDON, OSLO);
                    return true;
                });
        assertThat(step(runs -> runs.find(run).orElseThrow()).postoffice())
                .isEqualTo(OSLO.toString());
    }

    @Test
    void runsAreAddedUpByTheHourInWhichTheyBegan() {
        ended(HQ, NOON.plusSeconds(60), 1_000, Outcome.State.COMPLETE, 5);
        ended(HQ, NOON.plusSeconds(120), 3_000, Outcome.State.FAILED, 0);
        ended(HQ, NOON.plusSeconds(7200), 500, Outcome.State.PARTIAL, 2);
        ended(OSLO, NOON.plusSeconds(60), 1_000, Outcome.State.COMPLETE, 7);

        List<Span> spans =
                step(runs -> runs.spans(HQ, NOON, NOON.plusSeconds(9000), Duration.ofHours(1)));
        assertThat(spans)
                .containsExactly(
                        new Span(NOON, 2, 1, 5, 3_000, 4_000),
                        new Span(NOON.plusSeconds(7200), 1, 0, 2, 500, 500));
    }
}
