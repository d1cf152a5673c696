package org.dirsync.web.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to be told; what is null stays. */
public record AlertsBody(
        @Nullable List<String> addresses,
        @Nullable String webhook,
        @Nullable String secret,
        @Nullable Boolean signed,
        @Nullable Integer behindMinutes,
        @Nullable Integer offlineMinutes,
        @Nullable Integer waitingMinutes) {
    /** Does not show the secret. */
    @Override
    public String toString() {
        return "alerts to " + addresses + " " + webhook;
    }
}
