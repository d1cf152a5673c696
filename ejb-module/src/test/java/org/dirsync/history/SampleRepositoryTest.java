package org.dirsync.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.Database;
import org.dirsync.usecase.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleRepositoryTest {

    private static final Database DATABASE = Database.inMemory();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    @Test
    void keepsTheWorstOfASpanAndTheLastCounts() {
        add(NOON, sample(5, 9, State.WAITING));
        add(NOON.plusSeconds(60), sample(65, 3, State.BEHIND));
        add(NOON.plusSeconds(120), sample(0, 0, State.IN_SYNC));

        assertThat(read(samples -> samples.of(LONDON, Span.MINUTE, NOON, NOON.plusSeconds(120))))
                .extracting(Sample::lagSeconds)
                .containsExactly(5L, 65L, 0L);
        assertThat(read(samples -> samples.of(LONDON, Span.HOUR, NOON, NOON)))
                .containsExactly(new Sample(LONDON, NOON, 65, 9, 10, 20, State.WAITING));
    }

    @Test
    void readsTheLastDayOfAllAtOnce() {
        add(NOON, sample(5, 9, State.WAITING), of(OSLO, 7));
        add(NOON.plus(Span.QUARTER.length()), sample(8, 9, State.WAITING), of(OSLO, 9));

        assertThat(read(samples -> samples.since(Span.QUARTER, NOON)))
                .extracting(Sample::postoffice, Sample::lagSeconds)
                .hasSize(4)
                .contains(tuple(LONDON, 8L), tuple(OSLO, 9L));
    }

    @Test
    void forgetsAnHourAtOnceUpToTheInstant() {
        for (int minute = 0; minute < 180; minute += 30) {
            add(NOON.plus(Duration.ofMinutes(minute)), sample(minute, 0, State.BEHIND));
        }
        Instant before = NOON.plus(Duration.ofMinutes(90));

        forget(before);
        assertThat(minutes()).containsExactly(60L, 90L, 120L, 150L);
        forget(before);
        forget(before);
        assertThat(minutes()).containsExactly(90L, 120L, 150L);
    }

    private List<Long> minutes() {
        return read(samples -> samples.since(Span.MINUTE, NOON)).stream()
                .map(Sample::lagSeconds)
                .toList();
    }

    private static void forget(Instant before) {
        DATABASE.entities(
                entities -> {
                    new SampleRepository(entities).forget(Span.MINUTE, before);
                    return true;
                });
    }

    private static Sample sample(long lag, long pending, State state) {
        return new Sample(LONDON, NOON, lag, pending, 10, 20, state);
    }

    private static Sample of(PostofficeName name, long lag) {
        return new Sample(name, NOON, lag, 0, 10, 20, State.BEHIND);
    }

    private static void add(Instant at, Sample... samples) {
        DATABASE.entities(
                entities -> {
                    new SampleRepository(entities).add(at, List.of(samples));
                    return true;
                });
    }

    private static List<Sample> read(Function<SampleRepository, List<Sample>> read) {
        return DATABASE.entities(entities -> read.apply(new SampleRepository(entities)));
    }
}
