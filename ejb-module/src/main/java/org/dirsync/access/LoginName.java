package org.dirsync.access;

import java.util.Locale;

/** The form in which user names are stored and compared. */
public final class LoginName {

    private LoginName() {}

    /** The name without spaces around it, in lower case. */
    public static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
