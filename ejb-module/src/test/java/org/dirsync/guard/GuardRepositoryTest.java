package org.dirsync.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.util.function.Consumer;
import org.dirsync.list.Guard;
import org.dirsync.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardRepositoryTest {

    private static final Database DATABASE = Database.inMemory();
    private static final Guard STRICT = new Guard(5, 10, Guard.DEFAULT.emptied());
    private static final Guard LAX = new Guard(90, 1_000, Guard.DEFAULT.emptied());

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static void step(Consumer<GuardRepository> step) {
        DATABASE.entities(
                entities -> {
                    step.accept(new GuardRepository(entities));
                    return true;
                });
    }

    @Test
    void aPostofficeHasItsOwnGuardOrTheOrganizations() {
        step(guards -> assertThat(guards.of(LONDON)).isEqualTo(Guard.DEFAULT));

        step(guards -> guards.setOrganization(STRICT));
        step(guards -> guards.set(LONDON, LAX));
        step(
                guards -> {
                    assertThat(guards.organization()).isEqualTo(STRICT);
                    assertThat(guards.of(OSLO)).isEqualTo(STRICT);
                    assertThat(guards.own(OSLO)).isEmpty();
                    assertThat(guards.of(LONDON)).isEqualTo(LAX);
                });

        step(guards -> guards.set(LONDON, Guard.DEFAULT));
        step(guards -> assertThat(guards.own(LONDON)).contains(Guard.DEFAULT));

        step(guards -> guards.remove(LONDON));
        step(guards -> assertThat(guards.of(LONDON)).isEqualTo(STRICT));
    }

    @Test
    void aGuardGoesWithTheNewName() {
        step(guards -> guards.set(LONDON, LAX));
        step(guards -> guards.set(OSLO, STRICT));

        step(guards -> guards.rename(LONDON, OSLO));
        step(
                guards -> {
                    assertThat(guards.own(LONDON)).isEmpty();
                    assertThat(guards.own(OSLO)).contains(LAX);
                });
    }

    @Test
    void aNewNameHasNoGuardOfAnEarlierPostoffice() {
        step(guards -> guards.set(OSLO, STRICT));

        step(guards -> guards.rename(LONDON, OSLO));
        step(guards -> assertThat(guards.own(OSLO)).isEmpty());
    }
}
