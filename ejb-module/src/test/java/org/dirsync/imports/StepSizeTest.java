package org.dirsync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepSizeTest {

    private static int after(StepSize size, int millis, int times) {
        for (int i = 0; i < times; i++) {
            size.took(Duration.ofMillis(millis));
        }
        return size.rows();
    }

    @Test
    void growsWhileStepsAreQuickAndShrinksWhenTheyAreSlow() {
        StepSize size = StepSize.upTo(500);
        assertThat(size.rows()).isEqualTo(StepSize.LEAST);
        assertThat(after(size, 10, 1)).isEqualTo(200);
        assertThat(after(size, 500, 3)).isEqualTo(200);
        assertThat(after(size, 10, 5)).isEqualTo(500);
        assertThat(after(size, 2000, 1)).isEqualTo(250);
        assertThat(after(size, 2000, 9)).isEqualTo(StepSize.LEAST);
    }

    @Test
    void aFixedOneStaysAsItIs() {
        assertThat(after(StepSize.fixed(7), 1, 3)).isEqualTo(7);
        assertThat(after(StepSize.fixed(7), 9000, 3)).isEqualTo(7);
    }
}
