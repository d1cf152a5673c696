package org.dirsync.web.api;

import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** Names of postoffices in paths and queries. */
public final class Names {
    private Names() {}

    /** The name in the form in which it is stored; one that cannot be a name is unknown. */
    public static String inPath(String network, String postoffice) {
        String name = network + "/" + postoffice;
        try {
            return PostofficeName.parse(name).toString();
        } catch (RefusedException e) {
            throw new UnknownNameException("There is no postoffice '" + name + "' here.");
        }
    }

    /** The postoffice that a list is narrowed to, or null for all. */
    public static @Nullable String inQuery(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        try {
            return PostofficeName.parse(name).toString();
        } catch (RefusedException e) {
            throw new InvalidException("postoffice", e);
        }
    }

    /** Refuses a body that would change what stays as it is. */
    public static void unchanged(String field, @Nullable String given, String is) {
        if (given != null && !given.equalsIgnoreCase(is)) {
            throw new InvalidException(
                    field, "'" + field + "' is " + is + " and cannot be changed; leave it out.");
        }
    }
}
