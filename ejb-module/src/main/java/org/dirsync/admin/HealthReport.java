package org.dirsync.admin;

import java.util.Map;

/**
 * Whether the node works.
 *
 * @param checks what is wrong with each part ({@code database}, {@code broker}, {@code timers});
 *     empty text if nothing is
 */
public record HealthReport(Map<String, String> checks) {
    /** Whether every part works. */
    public boolean healthy() {
        return checks.values().stream().allMatch(String::isEmpty);
    }
}
