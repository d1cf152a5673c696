package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dirsync.simulation.Step.Kind;
import org.dirsync.simulation.Step.Mood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault alone, at any moment of a calm history. */
class OneFaultTest {

    private static final int HISTORIES = 100;

    private static Stream<Kind> faults() {
        return Stream.of(Kind.values()).filter(kind -> kind.mood != Mood.CALM);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultAloneHealsWithinTwoCycles(Kind fault) {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            History history = History.of(seed, fault);
            try {
                assertThat(history.run()).isLessThanOrEqualTo(2);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + history.shrunk().story(), e);
            }
        }
    }
}
