package org.dirsync.timer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RepeatedWorkTest {

    private record Set(String name, long millis, boolean persistent) {}

    /** Does what a test gives it to do. */
    private static final class Work extends RepeatedWork {
        private final Runnable doing;

        Work(TimerService timers, Runnable doing) {
            super("work", "The work fails");
            this.timers = timers;
            this.doing = doing;
        }

        @Override
        protected void work() {
            doing.run();
        }

        @Override
        protected Duration pause() {
            return Duration.ofSeconds(7);
        }
    }

    private final List<Set> set = new ArrayList<>();
    private boolean closed;

    /** Notes single-action timers; has no other kind. */
    private final TimerService timers =
            (TimerService)
                    Proxy.newProxyInstance(
                            TimerService.class.getClassLoader(),
                            new Class<?>[] {TimerService.class},
                            (proxy, method, arguments) -> {
                                assertThat(method.getName()).isEqualTo("createSingleActionTimer");
                                if (closed) {
                                    throw new IllegalStateException("the component is stopped");
                                }
                                TimerConfig config = (TimerConfig) arguments[1];
                                set.add(
                                        new Set(
                                                (String) Objects.requireNonNull(config.getInfo()),
                                                (long) arguments[0],
                                                config.isPersistent()));
                                return null;
                            });

    @Test
    void isDoneAgainOnlyWhenItHasEnded() {
        Work work = new Work(timers, () -> assertThat(set).as("while it works").hasSize(1));
        work.start();
        assertThat(set).containsExactly(new Set("work", 7_000, false));

        work.fire();

        assertThat(set).hasSize(2);
    }

    @Test
    void isDoneAgainAlsoWhenItFails() {
        Work work =
                new Work(
                        timers,
                        () -> {
                            throw new IllegalStateException("the database is away");
                        });
        work.start();

        work.fire();
        work.fire();

        assertThat(set).hasSize(3);
    }

    @Test
    void isNotDoneAgainOnceTheApplicationStops() {
        Work work = new Work(timers, () -> closed = true);
        work.start();

        work.fire();
        closed = false;
        work.stop();
        work.fire();

        assertThat(set).hasSize(1);
    }

    /** In a transaction that rolls back the server would fire it again, and two would be set. */
    @Test
    void firesInNoTransaction() throws NoSuchMethodException {
        assertThat(
                        RepeatedWork.class
                                .getDeclaredMethod("fire")
                                .getAnnotation(TransactionAttribute.class)
                                .value())
                .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
    }
}
