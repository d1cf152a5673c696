package org.dirsync.addresses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an address is in the organization.
 *
 * @param address {@code TYPE:physical}
 * @param owner whose it is, or was; null if nobody known here owns it
 * @param name the full name, empty if it is deleted or unknown
 * @param number of its last change in the master list, or null if it is not there
 * @param changedAt when that was, or null if nobody knows
 * @param deleted whether the master list says that it is deleted
 * @param ownerRemoved whether its owner takes part no longer: neither hosted nor registered where
 *     the directory server is; false where that is on another node, because this node cannot know
 * @param ownerRemovedAt when the owner was removed, or null if it was not or is on record no longer
 * @param postoffices each postoffice that is hosted here or registered, in the order of the names
 */
public record AddressHoldersView(
        String address,
        @Nullable String owner,
        String name,
        @Nullable Long number,
        @Nullable Instant changedAt,
        boolean deleted,
        boolean ownerRemoved,
        @Nullable Instant ownerRemovedAt,
        List<HolderStatus> postoffices) {

    /** Keeps a copy of the list. */
    public AddressHoldersView {
        postoffices = List.copyOf(postoffices);
    }

    /**
     * Those that still have the address although it was deleted, until their next T3; not those
     * that keep it because of a decision on deletions.
     */
    public List<String> stillHaving() {
        return postoffices.stream()
                .filter(one -> one.state() == HolderStatus.State.STILL_HAS)
                .filter(one -> one.why() != HolderStatus.Why.KEEPS)
                .map(HolderStatus::postoffice)
                .toList();
    }

    /**
     * Those that differ from the master list: they lack it, have it as it was, or still have it.
     */
    public List<String> differing() {
        return postoffices.stream()
                .filter(HolderStatus::differs)
                .map(HolderStatus::postoffice)
                .toList();
    }
}
