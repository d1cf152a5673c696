package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;

import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class TimersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** A timer of the container. */
    private final class Set {
        private final Serializable due;
        private final Instant at;

        Set(Serializable due, Instant at) {
            this.due = due;
            this.at = at;
        }

        private Timer timer() {
            return (Timer)
                    Proxy.newProxyInstance(
                            Timer.class.getClassLoader(),
                            new Class<?>[] {Timer.class},
                            (proxy, method, arguments) ->
                                    switch (method.getName()) {
                                        case "getInfo" -> due;
                                        case "getNextTimeout" -> Date.from(at);
                                        case "cancel" -> {
                                            set.remove(this);
                                            yield null;
                                        }
                                        default -> throw new AssertionError(method);
                                    });
        }
    }

    /** Notes what is launched. */
    private final class Noting extends Launcher {
        @Override
        public void launchDue(PostofficeName name, SyncProcess process, Instant due) {
            launched.add(name + " " + process + " " + due);
        }
    }

    private final List<Set> set = new ArrayList<>();
    private final List<String> launched = new ArrayList<>();
    private int looks;
    private ZoneId zone = ZoneOffset.UTC;
    private final Timers timers = new Timers();

    TimersTest() {
        timers.timers =
                (TimerService)
                        Proxy.newProxyInstance(
                                TimerService.class.getClassLoader(),
                                new Class<?>[] {TimerService.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("getTimers")) {
                                        looks++;
                                        return set.stream().map(Set::timer).toList();
                                    }
                                    assertThat(method.getName())
                                            .isEqualTo("createSingleActionTimer");
                                    TimerConfig config = (TimerConfig) arguments[1];
                                    assertThat(config.isPersistent()).isTrue();
                                    set.add(
                                            new Set(
                                                    config.getInfo(),
                                                    ((Date) arguments[0]).toInstant()));
                                    return null;
                                });
        timers.postoffices = postoffices();
        timers.launcher = new Noting();
        timers.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        timers.runs = new Runs();
    }

    private PostofficeStore.Factory postoffices() {
        return new PostofficeStore.Factory() {
            @Override
            public PostofficeStore openPostoffice(PostofficeName name) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Hosted> hosted() {
                return List.of(hosted(HQ, "T2 Mon 10:00"), hosted(LONDON, "T1 Mon 09:00"));
            }

            private Hosted hosted(PostofficeName name, String schedule) {
                return new Hosted(name, name.equals(HQ), zone, schedule, Instant.EPOCH, null, null);
            }
        };
    }

    private static final class Runs implements RunLog {
        @Override
        public long requested(PostofficeName postoffice, SyncProcess process, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void started(long run, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void noted(long run, Outcome soFar) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ended(long run, Outcome outcome, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endUnfinished(Instant at) {
            assertThat(at).isEqualTo(NOW);
        }
    }

    /** London's timer fires: the container no longer has it when it has fired. */
    private Set fire() {
        Set london =
                set.stream()
                        .filter(
                                one ->
                                        TimerInfo.of(one.timer())
                                                .postoffice()
                                                .equals(LONDON.toString()))
                        .findFirst()
                        .orElseThrow();
        timers.fire(london.timer());
        set.remove(london);
        return london;
    }

    private List<Instant> times() {
        return set.stream().map(one -> one.at).sorted().toList();
    }

    @Test
    void startGivesEachLineOneTimer() {
        timers.start();
        timers.remake();

        assertThat(times())
                .containsExactly(
                        Instant.parse("2026-03-02T09:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"));
    }

    @Test
    void timerThatFiresCreatesTheNextOneAndLooksAtNoOther() {
        timers.start();
        looks = 0;

        timers.clock = Clock.fixed(Instant.parse("2026-03-02T09:00:01Z"), ZoneOffset.UTC);
        fire();

        assertThat(looks).isZero();
        assertThat(launched).containsExactly(LONDON + " T1 2026-03-02T09:00:00Z");
        assertThat(times())
                .containsExactly(
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Instant.parse("2026-03-09T09:00:00Z"));
    }

    @Test
    void timerThatFiresAfterAnotherHasTakenItsPlaceCreatesNone() {
        timers.start();
        Timer old = set.get(1).timer();
        zone = ZoneId.of("Europe/Oslo");
        timers.remake();
        List<Instant> before = times();

        timers.fire(old);

        assertThat(launched).containsExactly(LONDON + " T1 2026-03-02T09:00:00Z");
        assertThat(times()).isEqualTo(before).hasSize(2);
    }

    @Test
    void timerOfAnEarlierVersionIsReplacedByOneForTheSameTime() {
        Instant missed = Instant.parse("2026-03-01T11:00:00Z");
        String key = LONDON + " T1 Mon 09:00";
        set.add(new Set(new Due(LONDON.toString(), SyncProcess.T1, key, "Z", missed), missed));

        timers.start();

        assertThat(times()).containsExactly(missed, Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(set)
                .extracting(one -> one.due)
                .allSatisfy(
                        due ->
                                assertThat(due)
                                        .isInstanceOfSatisfying(
                                                TimerInfo.class,
                                                info -> assertThat(info.series()).isNotNull()));
    }

    /** WildFly cannot read a record from a timer's file whose components have changed. */
    @Test
    void whatOlderVersionsKeptWithTimersStaysAsItWas() {
        assertThat(Due.class.getRecordComponents())
                .extracting(one -> one.getType().getSimpleName() + " " + one.getName())
                .containsExactly(
                        "String postoffice",
                        "SyncProcess process",
                        "String key",
                        "String zone",
                        "Instant at");
    }
}
