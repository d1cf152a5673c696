package org.dirsync.runs;

import java.time.Instant;

/**
 * The runs of a postoffice that began in one span of time and have ended.
 *
 * @param at when the span begins
 * @param spanSeconds how long it is
 * @param runs how many runs
 * @param failed how many of them failed or missed their window
 * @param changes how many changes they sent or applied
 * @param longestMillis how long the longest took
 * @param averageMillis how long one took on average
 */
public record RunSpan(
        Instant at,
        long spanSeconds,
        long runs,
        long failed,
        long changes,
        long longestMillis,
        long averageMillis) {}
