package org.dirsync.web.setup;

import org.dirsync.status.OptionsView;
import org.dirsync.status.PostofficeSettings;
import org.jspecify.annotations.Nullable;

/** A postoffice to host or to change. */
public record PostofficeBody(
        @Nullable String name,
        @Nullable String role,
        @Nullable String timeZone,
        @Nullable String server,
        @Nullable String secret,
        @Nullable OptionsBody options,
        @Nullable String schedule) {

    PostofficeSettings settings(@Nullable OptionsView merged) {
        return new PostofficeSettings(name, role, timeZone, server, secret, merged, schedule);
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "postoffice " + name;
    }
}
