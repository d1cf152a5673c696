package org.dirsync.admin;

import java.util.List;
import java.util.Map;

/**
 * Whether the node works.
 *
 * @param checks what is wrong with each part ({@code database}, {@code broker}, {@code timers});
 *     empty text if nothing is
 * @param warnings what somebody should look at although the node works: queues in which messages
 *     wait and none is taken, as in one that an administrator has paused
 */
public record HealthReport(Map<String, String> checks, List<String> warnings) {

    /** Keeps a copy of the warnings. */
    public HealthReport {
        warnings = List.copyOf(warnings);
    }

    /** Whether every part works. */
    public boolean healthy() {
        return checks.values().stream().allMatch(String::isEmpty);
    }
}
