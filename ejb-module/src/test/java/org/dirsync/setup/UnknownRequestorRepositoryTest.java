package org.dirsync.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownRequestorRepositoryTest {

    private static final Database DATABASE = Database.inMemory();
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final PostofficeName LAB = PostofficeName.of("NORTHWIND/LAB");

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    @Test
    void remembersWhoAskedSinceWhenAndHowOften() {
        note(LAB, NOW);
        note(LAB, NOW.plusSeconds(60));
        assertThat(all())
                .containsExactly(new UnknownView(LAB.toString(), NOW, NOW.plusSeconds(60), 2));
    }

    @Test
    void countsManyRequestsWithinASecondOnce() {
        for (int i = 0; i < 50; i++) {
            note(LAB, NOW.plusMillis(i));
        }
        assertThat(all()).extracting(UnknownView::requests).containsExactly(1L);
    }

    @Test
    void takesOnlySoManyNewNamesAMinute() {
        for (int i = 0; i < 50; i++) {
            note(PostofficeName.of("FLOOD/P" + i), NOW);
        }
        assertThat(all()).hasSize(UnknownRequestorRepository.MAX_NEW_A_MINUTE);
        note(LAB, NOW.plusSeconds(61));
        assertThat(all().get(0).name()).isEqualTo(LAB.toString());
    }

    @Test
    void theOneNotHeardOfForLongestGivesWay() {
        for (int i = 0; i <= UnknownRequestorRepository.MAX_NAMES; i++) {
            note(PostofficeName.of("MANY/P" + i), NOW.plus(Duration.ofMinutes(2L * i)));
        }
        assertThat(all())
                .hasSize(UnknownRequestorRepository.MAX_NAMES)
                .extracting(UnknownView::name)
                .contains("MANY/P1", "MANY/P" + UnknownRequestorRepository.MAX_NAMES)
                .doesNotContain("MANY/P0");
    }

    @Test
    void aNameIsForgottenOnce() {
        note(LAB, NOW);
        assertThat(forget()).isTrue();
        assertThat(forget()).isFalse();
        assertThat(all()).isEmpty();
    }

    private static boolean forget() {
        return DATABASE.entities(entities -> new UnknownRequestorRepository(entities).forget(LAB));
    }

    private static void note(PostofficeName name, Instant at) {
        DATABASE.entities(
                entities -> {
                    new UnknownRequestorRepository(entities).note(name, at);
                    return true;
                });
    }

    private static List<UnknownView> all() {
        return DATABASE.entities(entities -> new UnknownRequestorRepository(entities).all());
    }
}
