package org.dirsync.setup;

import java.util.List;

/**
 * What goes with a postoffice if this node hosts it no longer.
 *
 * @param name the postoffice
 * @param server whether it is the directory server
 * @param ownAddresses how many addresses it owns; they go from here, and can be restored no more
 * @param unsentChanges own changes that its server does not have yet; they are lost
 * @param leavesLists whether its addresses go out of every list, because its server is here
 * @param holders in whose lists on this node they are, and how many
 * @param elsewhere registered requestors on other nodes, whose lists they leave after a cycle
 * @param requestors for the server: others that are registered there; they have to go first
 */
public record RemovalView(
        String name,
        boolean server,
        long ownAddresses,
        long unsentChanges,
        boolean leavesLists,
        List<Holder> holders,
        List<String> elsewhere,
        List<String> requestors) {

    /** Keeps copies of the lists. */
    public RemovalView {
        holders = List.copyOf(holders);
        elsewhere = List.copyOf(elsewhere);
        requestors = List.copyOf(requestors);
    }

    /** Whether it can be removed as it is. */
    public boolean possible() {
        return requestors.isEmpty();
    }

    /**
     * Whose global address list has some of its addresses.
     *
     * @param postoffice whose
     * @param entries how many
     */
    public record Holder(String postoffice, long entries) {}
}
