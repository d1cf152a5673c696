package org.dirsync.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when a postoffice is out of sync, and after how long.
 *
 * @param addresses mail addresses
 * @param webhook an http or https address to POST to; empty for none
 * @param secret signs what is posted; never given out: null when read, and null leaves it as it is
 * @param signed whether what is posted is signed; false when changed takes the secret away
 * @param behindMinutes how long a postoffice may be behind, 0 to 10,080
 * @param offlineMinutes how long it may be off line
 * @param waitingMinutes how long it may wait
 */
public record AlertSettings(
        List<String> addresses,
        String webhook,
        @Nullable String secret,
        boolean signed,
        int behindMinutes,
        int offlineMinutes,
        int waitingMinutes) {
    /** Keeps a copy of the list. */
    public AlertSettings {
        addresses = List.copyOf(addresses);
    }

    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
        return "AlertSettings[addresses=%s, webhook=%s]".formatted(addresses, webhook);
    }
}
