package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.dirsync.simulation.Step.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault alone, at any moment of a calm history. */
class OneFaultTest {

    private static final int HISTORIES = 150;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFaultAloneHealsWithinTwoCycles(Kind fault) {
        int[] cycles = new int[3];
        for (int seed = 1; seed <= HISTORIES; seed++) {
            History history = History.of(seed, fault);
            try {
                cycles[history.run()]++;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + history.shrunk().story(), e);
            }
        }
        assertThat(cycles[1] + cycles[2]).isEqualTo(HISTORIES);
        System.out.printf(
                "%s healed in one cycle %d times, in two %d%n", fault, cycles[1], cycles[2]);
    }
}
