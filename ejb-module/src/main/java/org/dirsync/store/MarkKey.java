package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a mark of an own entry. */
class MarkKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private int postoffice;
    private String mark = "";
    private String addressKey = "";

    /** For the persistence provider. */
    MarkKey() {}

    /** A key of these values. */
    MarkKey(int postoffice, String mark, String addressKey) {
        this.postoffice = postoffice;
        this.mark = mark;
        this.addressKey = addressKey;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarkKey that
                && postoffice == that.postoffice
                && mark.equals(that.mark)
                && addressKey.equals(that.addressKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(postoffice, mark, addressKey);
    }
}
