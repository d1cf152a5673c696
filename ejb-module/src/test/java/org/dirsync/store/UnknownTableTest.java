package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.UnknownTable.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownTableTest {

    private static final Database DATABASE = Database.inMemory();
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final PostofficeName LAB = PostofficeName.of("NORTHWIND/LAB");

    @AfterEach
    void clear() {
        DATABASE.step(
                store -> {
                    store.unknown().all().forEach(one -> store.unknown().forget(one.name()));
                    return true;
                });
    }

    @Test
    void remembersWhoAskedSinceWhenAndHowOften() {
        note(LAB, NOW);
        note(LAB, NOW.plusSeconds(60));
        assertThat(all()).containsExactly(new Unknown(LAB, NOW, NOW.plusSeconds(60), 2));
    }

    @Test
    void countsManyRequestsWithinASecondOnce() {
        for (int i = 0; i < 50; i++) {
            note(LAB, NOW.plusMillis(i));
        }
        assertThat(all()).extracting(Unknown::requests).containsExactly(1L);
    }

    @Test
    void takesOnlySoManyNewNamesAMinute() {
        for (int i = 0; i < 50; i++) {
            note(PostofficeName.of("FLOOD/P" + i), NOW);
        }
        assertThat(all()).hasSize(UnknownTable.MOST_NEW_A_MINUTE);
        note(LAB, NOW.plusSeconds(61));
        assertThat(all().get(0).name()).isEqualTo(LAB);
    }

    @Test
    void theOneNotHeardOfForLongestGivesWay() {
        for (int i = 0; i <= UnknownTable.MOST; i++) {
            note(PostofficeName.of("MANY/P" + i), NOW.plus(Duration.ofMinutes(2L * i)));
        }
        assertThat(all())
                .hasSize(UnknownTable.MOST)
                .extracting(one -> one.name().toString())
                .contains("MANY/P1", "MANY/P" + UnknownTable.MOST)
                .doesNotContain("MANY/P0");
    }

    private static void note(PostofficeName name, Instant at) {
        DATABASE.step(
                store -> {
                    store.unknown().note(name, at);
                    return true;
                });
    }

    private static List<Unknown> all() {
        return DATABASE.step(store -> store.unknown().all());
    }
}
