package org.dirsync.imports;

import java.time.Duration;

/**
 * How many rows a transaction of an import deals with. Progress counts what is committed, so steps
 * begin small, that it moves from the start, and grow while they are quick.
 */
final class StepSize {

    /** The first and smallest step. */
    static final int LEAST = 100;

    private static final Duration QUICK = Duration.ofMillis(250);
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final int least;
    private final int most;
    private int rows;

    private StepSize(int least, int most) {
        this.least = least;
        this.most = most;
        this.rows = least;
    }

    /** Always the same. */
    static StepSize fixed(int rows) {
        return new StepSize(rows, rows);
    }

    /** From {@link #LEAST} rows to so many. */
    static StepSize upTo(int most) {
        return new StepSize(LEAST, most);
    }

    /** Of how many rows the next step is. */
    int rows() {
        return rows;
    }

    /** Takes notice of how long a step took. */
    void took(Duration time) {
        if (time.compareTo(QUICK) < 0) {
            rows = Math.min(most, rows * 2);
        } else if (time.compareTo(SLOW) > 0) {
            rows = Math.max(least, rows / 2);
        }
    }
}
