package org.dirsync.status;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a postoffice hosted on this node. When a postoffice is changed, null leaves a
 * value as it is; when it is made, null takes the default.
 *
 * @param name {@code NETWORK/POSTOFFICE}; not changed
 * @param role {@code SERVER} or {@code REQUESTOR}; not changed; default REQUESTOR
 * @param timeZone an IANA time zone; default UTC
 * @param server the directory server; for the server itself its own name
 * @param secret shared with the server, at least 12 characters; never given out. For a server's own
 *     requestor it is made if missing
 * @param options what it sends and takes
 * @param schedule DSSCHED lines ({@code T1 Sat 13:45}) or {@code EVERY 1 MINUTES}; empty for no
 *     schedule
 */
public record PostofficeSettings(
        @Nullable String name,
        @Nullable String role,
        @Nullable String timeZone,
        @Nullable String server,
        @Nullable String secret,
        @Nullable OptionsView options,
        @Nullable String schedule) {

    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
        return "PostofficeSettings[name=%s, role=%s, server=%s]".formatted(name, role, server);
    }

    /** What a change with these settings changes, in words for the audit list. */
    public String changes() {
        List<String> words = new ArrayList<>();
        if (timeZone != null) {
            words.add("time zone " + timeZone);
        }
        if (server != null) {
            words.add("directory server " + server);
        }
        if (secret != null) {
            words.add("another secret");
        }
        if (options != null) {
            words.add("options " + options.words());
        }
        if (schedule != null) {
            words.add("schedule " + schedule.strip().replaceAll("\\R", "; "));
        }
        return String.join(", ", words);
    }
}
