package org.dirsync.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.dirsync.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyedRequestRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final Database DATABASE = Database.inMemory();

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static void step(Consumer<KeyedRequestRepository> step) {
        DATABASE.entities(
                entities -> {
                    step.accept(new KeyedRequestRepository(entities));
                    return true;
                });
    }

    private static void add(String id, Instant at) {
        step(keyed -> keyed.add(new KeyedRequestEntity(id, "0".repeat(64), at)));
    }

    private static Instant touchedAt(KeyedRequestRepository keyed, String id) {
        return keyed.lock(id).orElseThrow().touchedAt();
    }

    @Test
    void refusesASecondRequestOfTheSameId() {
        add(ONE, NOON);

        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> add(ONE, NOON));
    }

    @Test
    void onlyRequestsWithoutAnAnswerAreWorkedOn() {
        add(ONE, NOON);
        add(TWO, NOON);
        step(keyed -> keyed.lock(TWO).orElseThrow().answer(200, null, null, "done"));

        step(keyed -> keyed.touch(List.of(ONE, TWO), NOON.plusSeconds(9)));

        step(
                keyed -> {
                    assertThat(touchedAt(keyed, ONE)).isEqualTo(NOON.plusSeconds(9));
                    assertThat(touchedAt(keyed, TWO)).isEqualTo(NOON);
                    assertThat(keyed.lock(TWO).orElseThrow().body()).isEqualTo("done");
                });
    }

    @Test
    void forgetsWhatBeganBeforeAnInstant() {
        add(ONE, NOON);
        add(TWO, NOON.plusSeconds(1));

        step(keyed -> keyed.forget(NOON.plusSeconds(1)));

        step(
                keyed -> {
                    assertThat(keyed.lock(ONE)).isEmpty();
                    assertThat(keyed.lock(TWO)).isPresent();
                });
    }
}
