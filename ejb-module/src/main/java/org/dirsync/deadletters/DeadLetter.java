package org.dirsync.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the dead-letter queue.
 *
 * @param id its id at the broker
 * @param at when it was put there
 * @param from the sender as the message says, or null if that cannot be read
 * @param to the addressee as the message says, or null
 * @param code the number of the reason, or null if the broker gave up on it
 * @param reason why nobody could take it
 * @param cause stands for code and reason: letters of one cause can be decided on together
 * @param retries how often somebody has put it on its queue again
 * @param size in bytes
 */
public record DeadLetter(
        String id,
        Instant at,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer code,
        String reason,
        String cause,
        int retries,
        long size) {}
