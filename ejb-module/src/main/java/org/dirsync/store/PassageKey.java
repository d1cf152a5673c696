package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a passage. */
class PassageKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String side = "";
    private int postoffice;
    private long through;

    /** For the persistence provider. */
    PassageKey() {}

    /** A key of these values. */
    PassageKey(String side, int postoffice, long through) {
        this.side = side;
        this.postoffice = postoffice;
        this.through = through;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PassageKey that
                && side.equals(that.side)
                && postoffice == that.postoffice
                && through == that.through;
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, postoffice, through);
    }
}
