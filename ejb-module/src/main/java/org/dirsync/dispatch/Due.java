package org.dirsync.dispatch;

import java.io.Serializable;
import java.time.Instant;
import org.dirsync.journal.SyncProcess;

/**
 * What a timer of version 1.0 is for; see {@link TimerInfo}. Name and components stay as they are,
 * because the container reads them from its files after an upgrade.
 *
 * @param postoffice whose process
 * @param process which process
 * @param key the postoffice and the line of its schedule
 * @param zone the zone in which the line was read
 * @param at when it is due
 */
record Due(String postoffice, SyncProcess process, String key, String zone, Instant at)
        implements Serializable {}
