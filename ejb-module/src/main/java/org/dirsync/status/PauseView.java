package org.dirsync.status;

import java.time.Instant;
import org.dirsync.requestor.Pause;
import org.jspecify.annotations.Nullable;

/**
 * That somebody paused a postoffice.
 *
 * @param by who
 * @param since when
 */
public record PauseView(String by, Instant since) {
    static @Nullable PauseView of(@Nullable Pause pause) {
        return pause == null ? null : new PauseView(pause.by(), pause.since());
    }
}
