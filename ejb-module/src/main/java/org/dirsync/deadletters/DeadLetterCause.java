package org.dirsync.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters with the same code and reason.
 *
 * @param cause stands for code and reason
 * @param code the number of the reason, or null if the broker gave up on them
 * @param reason why nobody could take them
 * @param letters how many there are
 * @param since when the first was put there
 */
public record DeadLetterCause(
        String cause, @Nullable Integer code, String reason, int letters, Instant since) {

    DeadLetterCause more() {
        return new DeadLetterCause(cause, code, reason, letters + 1, since);
    }
}
