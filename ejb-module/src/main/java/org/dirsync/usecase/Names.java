package org.dirsync.usecase;

import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.requestor.PostofficeStore;
import org.jspecify.annotations.Nullable;

/** Names as pages and programs give them. */
public final class Names {

    private Names() {}

    /**
     * Reads a name.
     *
     * @throws InvalidException if it is none
     */
    public static PostofficeName parse(String name) {
        try {
            return PostofficeName.parse(name);
        } catch (RefusedException e) {
            throw new InvalidException("name", e);
        }
    }

    /**
     * The name of a postoffice of this node.
     *
     * @throws UnknownNameException if this node hosts no postoffice of this name
     */
    public static PostofficeName hosted(String name, PostofficeStore.Factory postoffices) {
        try {
            PostofficeName wanted = PostofficeName.parse(name);
            if (postoffices.hosted().stream().anyMatch(hosted -> hosted.name().equals(wanted))) {
                return wanted;
            }
        } catch (RefusedException e) {
            throw unknown(name, e);
        }
        throw unknown(name, null);
    }

    private static UnknownNameException unknown(String name, @Nullable RefusedException cause) {
        UnknownNameException unknown =
                new UnknownNameException("no postoffice " + name + " is hosted on this node");
        if (cause != null) {
            unknown.initCause(cause);
        }
        return unknown;
    }

    /**
     * Where a page begins that lists the newest first.
     *
     * @throws InvalidException if it is no number
     */
    public static long before(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            InvalidException invalid =
                    new InvalidException(
                            "after",
                            "'after=%s' is no number; leave it out for the first page, or give the"
                                            .formatted(after)
                                    + " number that the page before names as its next");
            invalid.initCause(e);
            throw invalid;
        }
    }
}
