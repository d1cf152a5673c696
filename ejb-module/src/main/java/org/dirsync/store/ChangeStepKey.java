package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a step that changed an own list. */
class ChangeStepKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private int postoffice;
    private long lastNumber;

    /** For the persistence provider. */
    ChangeStepKey() {}

    /** A key of these values. */
    ChangeStepKey(int postoffice, long lastNumber) {
        this.postoffice = postoffice;
        this.lastNumber = lastNumber;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChangeStepKey that
                && postoffice == that.postoffice
                && lastNumber == that.lastNumber;
    }

    @Override
    public int hashCode() {
        return Objects.hash(postoffice, lastNumber);
    }
}
