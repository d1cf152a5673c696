package org.dirsync.web.status;

import java.util.Optional;
import java.util.Set;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * {@code /NETWORK/POSTOFFICE} or {@code /NETWORK/POSTOFFICE/tab}.
 *
 * @param name the postoffice
 * @param tab which page of it
 */
public record PostofficePath(String name, String tab) {
    private static final Set<String> TABS =
            Set.of(
                    "",
                    "runs",
                    "journal",
                    "addresses",
                    "gal",
                    "refused",
                    "deleted",
                    "batches",
                    "charts");

    public static Optional<PostofficePath> parse(@Nullable String pathInfo) {
        String[] parts = pathInfo == null ? new String[0] : pathInfo.split("/", -1);
        if (parts.length < 3 || parts.length > 4) {
            return Optional.empty();
        }
        String tab = parts.length == 4 ? parts[3] : "";
        if (!TABS.contains(tab)) {
            return Optional.empty();
        }
        try {
            String name = PostofficeName.parse(parts[1] + "/" + parts[2]).toString();
            return Optional.of(new PostofficePath(name, tab));
        } catch (RefusedException notAName) {
            return Optional.empty();
        }
    }

    /** The page's own path below the context root. */
    public String path() {
        return "/postoffices/" + name + (tab.isEmpty() ? "" : "/" + tab);
    }
}
