package org.dirsync.web.setup;

import org.jspecify.annotations.Nullable;

/**
 * A schedule to look at or to set.
 *
 * @param text DSSCHED lines; empty for no schedule
 */
public record ScheduleBody(@Nullable String text) {}
