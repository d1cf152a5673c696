package org.dirsync.dispatch;

import jakarta.ejb.Timer;
import java.io.Serializable;
import java.time.Instant;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/**
 * What a timer is for. The container keeps it with the timer in files that outlive an upgrade:
 * WildFly cannot read a record whose components have changed, so a change takes a new record.
 *
 * @param postoffice whose process
 * @param process which process
 * @param key the postoffice and the line of its schedule
 * @param zone the zone in which the line was read
 * @param at when it is due
 * @param series the timers of a line, each of which creates the next one, have the same; null for a
 *     timer of an older version
 */
record TimerInfo(
        String postoffice,
        SyncProcess process,
        String key,
        String zone,
        Instant at,
        @Nullable String series)
        implements Serializable {

    /**
     * The info of a timer of this version or of an older one.
     *
     * @throws jakarta.ejb.NoSuchObjectLocalException if it has expired or was cancelled
     */
    static TimerInfo of(Timer timer) {
        Serializable info = timer.getInfo();
        if (info instanceof Due old) {
            return new TimerInfo(
                    old.postoffice(), old.process(), old.key(), old.zone(), old.at(), null);
        }
        return (TimerInfo) info;
    }
}
