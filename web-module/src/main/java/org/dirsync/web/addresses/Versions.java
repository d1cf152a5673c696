package org.dirsync.web.addresses;

import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** The headers {@code If-Match} and {@code If-None-Match} (RFC 9110), with one version each. */
final class Versions {
    private Versions() {}

    /** The version seen, or null if the change does not depend on one. */
    static @Nullable String seen(@Nullable String match) {
        if (match == null) {
            return null;
        }
        String text = match.strip();
        if (!text.matches("\"[0-9a-f]{32}\"")) {
            throw new InvalidException(
                    "If-Match", "'If-Match' must be the ETag of the entry as it was read");
        }
        return text.substring(1, text.length() - 1);
    }

    /** Whether the change is only for an address that is not there. */
    static boolean isNew(@Nullable String noneMatch) {
        if (noneMatch == null) {
            return false;
        }
        if (!noneMatch.strip().equals("*")) {
            throw new InvalidException("If-None-Match", "'If-None-Match' must be *");
        }
        return true;
    }
}
