package org.dirsync.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.dirsync.store.Database;
import org.dirsync.usecase.Role;
import org.junit.jupiter.api.Test;

class UserRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Database DATABASE = Database.inMemory();

    private static void step(Consumer<UserRepository> step) {
        DATABASE.entities(
                entities -> {
                    step.accept(new UserRepository(entities));
                    return true;
                });
    }

    private static UserEntity user(String name, String role) {
        return new UserEntity(name, "hash", role, true, NOON);
    }

    private static List<String> names(List<UserEntity> users) {
        return users.stream().map(UserEntity::name).toList();
    }

    @Test
    void whatIsChangedOfAUserIsStoredWithTheTransaction() {
        step(users -> assertThat(users.isEmpty()).isTrue());
        step(users -> users.add(user("paul", Role.ADMINISTRATOR)));
        step(users -> users.add(user("olga", Role.ADMINISTRATOR)));
        step(users -> users.add(user("otto", Role.OPERATOR)));
        step(users -> users.lock("paul").orElseThrow().setDisabled(true, NOON.plusSeconds(1)));

        step(
                users -> {
                    assertThat(users.isEmpty()).isFalse();
                    assertThat(names(users.all())).containsExactly("olga", "otto", "paul");
                    assertThat(names(users.lockEnabled(Role.ADMINISTRATOR)))
                            .containsExactly("olga");
                    UserEntity paul = users.find("paul").orElseThrow();
                    assertThat(paul.disabled()).isTrue();
                    assertThat(paul.initial()).isTrue();
                    assertThat(paul.passwordAt()).isEqualTo(NOON);
                    assertThat(paul.stamp()).isEqualTo(NOON.plusSeconds(1).toEpochMilli());
                });

        step(users -> users.remove("paul"));
        step(users -> assertThat(users.find("paul")).isEmpty());
    }
}
