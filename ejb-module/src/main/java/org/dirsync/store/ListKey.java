package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of an entry in a list of a postoffice. */
class ListKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private int postoffice;
    private String addressKey = "";

    /** For the persistence provider. */
    ListKey() {}

    /** A key of these values. */
    ListKey(int postoffice, String addressKey) {
        this.postoffice = postoffice;
        this.addressKey = addressKey;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListKey that
                && postoffice == that.postoffice
                && addressKey.equals(that.addressKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(postoffice, addressKey);
    }
}
