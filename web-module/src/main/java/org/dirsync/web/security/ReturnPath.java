package org.dirsync.web.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the login: only ever a path inside this application. */
public final class ReturnPath {
    private static final String OVERVIEW = "/";
    private static final int MAX_LENGTH = 2_000;

    /** An empty step, or one up or with a slash in it however written; not behind the "?". */
    private static final Pattern LEADS_OUT =
            Pattern.compile(
                    "^[^?#]*(?://|/(?:\\.|%2e){1,2}(?=[/?#;]|$)|%2f|%5c)",
                    Pattern.CASE_INSENSITIVE);

    private ReturnPath() {}

    /** The path below the context root if it is one, else the overview. */
    public static String checked(@Nullable String path) {
        if (path == null || path.length() > MAX_LENGTH || !path.startsWith("/")) {
            return OVERVIEW;
        }
        boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return !plain
                        || LEADS_OUT.matcher(path).find()
                        || path.startsWith("/login")
                        || path.startsWith(KeptForm.PATH)
                        || path.startsWith("/logout")
                ? OVERVIEW
                : path;
    }
}
