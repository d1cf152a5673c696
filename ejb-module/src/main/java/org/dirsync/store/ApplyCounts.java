package org.dirsync.store;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;

/** Counts what becomes of the changes of one step. */
final class ApplyCounts {

    int added;
    int modified;
    int removed;
    int unchanged;
    private final List<RefusedChange> refused = new ArrayList<>();

    void refuse(long number, Address address, Code code, String message) {
        refused.add(new RefusedChange(number, address, new Refusal(code, message)));
    }

    Applied applied() {
        return new Applied(added, modified, removed, unchanged, refused);
    }
}
