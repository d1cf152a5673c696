package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a copy. */
class CopyKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String side = "";
    private int postoffice;

    /** For the persistence provider. */
    CopyKey() {}

    /** A key of these values. */
    CopyKey(String side, int postoffice) {
        this.side = side;
        this.postoffice = postoffice;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CopyKey that
                && side.equals(that.side)
                && postoffice == that.postoffice;
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, postoffice);
    }
}
