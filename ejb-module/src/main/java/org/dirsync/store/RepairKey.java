package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a repair that a requestor wants. */
class RepairKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private int postoffice;
    private int origin;

    /** For the persistence provider. */
    RepairKey() {}

    /** A key of these values. */
    RepairKey(int postoffice, int origin) {
        this.postoffice = postoffice;
        this.origin = origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepairKey that
                && postoffice == that.postoffice
                && origin == that.origin;
    }

    @Override
    public int hashCode() {
        return Objects.hash(postoffice, origin);
    }
}
