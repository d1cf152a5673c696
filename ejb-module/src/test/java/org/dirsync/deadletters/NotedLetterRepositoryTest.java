package org.dirsync.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dirsync.store.Database;
import org.junit.jupiter.api.Test;

class NotedLetterRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Database DATABASE = Database.inMemory();

    private static <T> T step(Function<NotedLetterRepository, T> step) {
        return DATABASE.entities(entities -> step.apply(new NotedLetterRepository(entities)));
    }

    private static Set<String> among(List<String> ids) {
        return step(letters -> letters.among(ids));
    }

    private static boolean note(String id, Instant at) {
        return step(letters -> letters.note(id, at));
    }

    @Test
    void aDeadLetterIsNotedOnceUntilThatIsForgotten() {
        List<String> ids = IntStream.range(0, 250).mapToObj(Integer::toString).toList();

        assertThat(among(ids)).isEmpty();
        assertThat(note("7", NOON)).isTrue();
        assertThat(note("249", NOON.plusSeconds(1))).isTrue();
        assertThat(note("7", NOON)).isFalse();
        assertThat(among(ids)).containsExactlyInAnyOrder("7", "249");

        step(
                letters -> {
                    letters.forget(NOON.plusSeconds(1));
                    return true;
                });
        assertThat(among(ids)).containsExactly("249");
    }
}
