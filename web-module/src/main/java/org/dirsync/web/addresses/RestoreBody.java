package org.dirsync.web.addresses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to restore: one address, several, or all that the import of this number deleted. */
public record RestoreBody(
        @Nullable String address, @Nullable List<String> addresses, @Nullable Integer imported) {

    /** Keeps a copy of the list. */
    public RestoreBody {
        addresses = addresses == null ? null : List.copyOf(addresses);
    }
}
