package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a held deletion. */
class HeldKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String side = "";
    private int postoffice;
    private String addressKey = "";

    /** For the persistence provider. */
    HeldKey() {}

    /** A key of these values. */
    HeldKey(String side, int postoffice, String addressKey) {
        this.side = side;
        this.postoffice = postoffice;
        this.addressKey = addressKey;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeldKey that
                && side.equals(that.side)
                && postoffice == that.postoffice
                && addressKey.equals(that.addressKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, postoffice, addressKey);
    }
}
