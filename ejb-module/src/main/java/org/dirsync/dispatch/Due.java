package org.dirsync.dispatch;

import java.io.Serializable;
import java.time.Instant;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/**
 * What a timer is for. The container keeps it with the timer in files that outlive an upgrade, so
 * the class keeps its name and its parts keep theirs.
 *
 * @param postoffice whose process
 * @param process which process
 * @param key the postoffice and the line of its schedule
 * @param zone the zone in which the line was read
 * @param at when it is due
 * @param series the timers of a line, each of which creates the next one, have the same; null for a
 *     timer of an older version
 */
record Due(
        String postoffice,
        SyncProcess process,
        String key,
        String zone,
        Instant at,
        @Nullable String series)
        implements Serializable {}
