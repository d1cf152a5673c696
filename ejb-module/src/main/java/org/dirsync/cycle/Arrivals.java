package org.dirsync.cycle;

import java.time.Duration;
import org.dirsync.address.PostofficeName;

/**
 * Tells a run that waits when a message of its postoffice has arrived and its receive has
 * committed.
 *
 * <p>A run takes the {@linkplain #count count}, looks for what it waits for, and if that is not
 * there {@linkplain #await waits} for a higher count: so it misses no arrival in between.
 */
public interface Arrivals {

    /** How many messages of this postoffice have arrived here so far. */
    long count(PostofficeName name);

    /**
     * Waits until the count of the postoffice is higher than that, at most as long as given.
     *
     * @throws InterruptedException if the thread is to end
     */
    void await(PostofficeName name, long count, Duration atMost) throws InterruptedException;
}
