package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of the progress of a copy; origin 0 is the whole copy. */
class ProgressKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String side = "";
    private int postoffice;
    private int origin;

    /** For the persistence provider. */
    ProgressKey() {}

    /** A key of these values. */
    ProgressKey(String side, int postoffice, int origin) {
        this.side = side;
        this.postoffice = postoffice;
        this.origin = origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProgressKey that
                && side.equals(that.side)
                && postoffice == that.postoffice
                && origin == that.origin;
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, postoffice, origin);
    }
}
