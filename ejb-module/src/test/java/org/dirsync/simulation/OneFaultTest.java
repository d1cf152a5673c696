package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dirsync.simulation.Step.Kind;
import org.dirsync.simulation.Step.Mood;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault alone, at any moment of a calm history. */
@Tag("slow")
class OneFaultTest {

    private static final int HISTORIES = 100;

    private static Stream<Kind> faults() {
        return Stream.of(Kind.values())
                .filter(kind -> kind.mood != Mood.CALM && kind != Kind.RETURN);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultAloneHealsWithinTwoCycles(Kind fault) {
        Tally tally = new Tally();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            tally.add(SimulationTest.healed(History.of(seed, fault)));
        }
        assertThat(tally.healedIn(1) + tally.healedIn(2)).isEqualTo(HISTORIES);
        assertThat(tally.times(fault)).isPositive();
        SimulationReport.alone(fault, tally);
    }
}
