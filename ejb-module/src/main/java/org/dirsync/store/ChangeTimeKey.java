package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of the time of a change. */
class ChangeTimeKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private int postoffice;
    private long firstNumber;

    /** For the persistence provider. */
    ChangeTimeKey() {}

    /** A key of these values. */
    ChangeTimeKey(int postoffice, long firstNumber) {
        this.postoffice = postoffice;
        this.firstNumber = firstNumber;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChangeTimeKey that
                && postoffice == that.postoffice
                && firstNumber == that.firstNumber;
    }

    @Override
    public int hashCode() {
        return Objects.hash(postoffice, firstNumber);
    }
}
