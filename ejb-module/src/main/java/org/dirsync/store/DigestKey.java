package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a digest. */
class DigestKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String kind = "";
    private int postoffice;
    private int origin;
    private String type = "";

    /** For the persistence provider. */
    DigestKey() {}

    /** A key of these values. */
    DigestKey(String kind, int postoffice, int origin, String type) {
        this.kind = kind;
        this.postoffice = postoffice;
        this.origin = origin;
        this.type = type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DigestKey that
                && kind.equals(that.kind)
                && postoffice == that.postoffice
                && origin == that.origin
                && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, postoffice, origin, type);
    }
}
