package org.dirsync.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a former state of an own entry. */
class HistoryKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private int postoffice;
    private String addressKey = "";
    private long number;

    /** For the persistence provider. */
    HistoryKey() {}

    /** A key of these values. */
    HistoryKey(int postoffice, String addressKey, long number) {
        this.postoffice = postoffice;
        this.addressKey = addressKey;
        this.number = number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HistoryKey that
                && postoffice == that.postoffice
                && addressKey.equals(that.addressKey)
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(postoffice, addressKey, number);
    }
}
