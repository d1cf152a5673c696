package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of the count of a list or copy. */
class CountKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String kind = "";
    private int postoffice;

    /** For the persistence provider. */
    CountKey() {}

    /** A key of these values. */
    CountKey(String kind, int postoffice) {
        this.kind = kind;
        this.postoffice = postoffice;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountKey that
                && kind.equals(that.kind)
                && postoffice == that.postoffice;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, postoffice);
    }
}
