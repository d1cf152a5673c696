package org.dirsync.web.setup;

import org.dirsync.setup.RequestorSettings;
import org.dirsync.status.OptionsView;
import org.jspecify.annotations.Nullable;

/** A requestor to register or to change. */
public record RequestorBody(
        @Nullable String name,
        @Nullable String secret,
        @Nullable OptionsBody options,
        @Nullable Boolean password) {

    RequestorSettings settings(@Nullable OptionsView merged) {
        return new RequestorSettings(name, secret, merged, password);
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "requestor " + name;
    }
}
