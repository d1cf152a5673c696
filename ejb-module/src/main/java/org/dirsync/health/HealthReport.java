package org.dirsync.health;

import java.util.List;
import java.util.Map;

/**
 * Whether the node works.
 *
 * @param checks what is wrong with each part ({@code database}, {@code broker}, {@code timers});
 *     empty text if nothing is
 * @param warnings what somebody should look at although the node works: queues in which messages
 *     wait and none is taken, as in one that an administrator has paused
 * @param starting what the node still does after its start; it works meanwhile
 */
public record HealthReport(
        Map<String, String> checks, List<String> warnings, List<String> starting) {

    /** Keeps copies of the lists. */
    public HealthReport {
        warnings = List.copyOf(warnings);
        starting = List.copyOf(starting);
    }

    /** {@code UP}, {@code STARTING} or {@code DOWN}. */
    public String status() {
        if (!healthy()) {
            return "DOWN";
        }
        return starting.isEmpty() ? "UP" : "STARTING";
    }

    /** Whether every part works. */
    public boolean healthy() {
        return checks.values().stream().allMatch(String::isEmpty);
    }
}
