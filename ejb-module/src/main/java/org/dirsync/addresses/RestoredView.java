package org.dirsync.addresses;

import java.util.List;
import org.dirsync.address.Refusal;

/**
 * What became of restoring several addresses.
 *
 * @param restored how many are in the list again by it
 * @param refused those that could not be restored
 */
public record RestoredView(long restored, List<NotRestored> refused) {

    /** Keeps a copy of the list. */
    public RestoredView {
        refused = List.copyOf(refused);
    }

    /**
     * One that could not be restored.
     *
     * @param address as it was named
     * @param code the number of the reason: 27 if it is in the list again, 29 if it is not among
     *     the deleted addresses
     * @param reason the reason, in one sentence
     */
    public record NotRestored(String address, int code, String reason) {

        static NotRestored of(String address, Refusal refusal) {
            return new NotRestored(address, refusal.code().number(), refusal.message());
        }
    }
}
