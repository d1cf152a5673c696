package org.dirsync.access;

import org.dirsync.settings.Settings;

/** Who keeps the users: this program, or the server it runs on; see {@code operations.md}. */
public final class UserSource {

    private UserSource() {}

    /** Whether the system property {@code dirsync.users} says that the server does. */
    public static boolean isTheServer() {
        return Settings.USERS.get().equals("server");
    }
}
