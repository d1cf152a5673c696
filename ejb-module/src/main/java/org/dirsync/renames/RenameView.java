package org.dirsync.renames;

import java.util.List;

/**
 * What happens if a postoffice of this node takes another name.
 *
 * @param postoffice its name
 * @param name the new one; empty if none was given
 * @param hosted whether its own side is on this node
 * @param registered whether the directory server with which it is registered is on this node
 * @param server whether it is the directory server
 * @param secretNeeded whether the other side is on another node, so that both need a secret
 * @param addresses how many entries get the new owner
 * @param bearing how many of its own addresses begin with the old name; they stay as they are
 * @param holders who on this node holds its entries, and how many
 * @param elsewhere registered requestors on other nodes, who are sent the entries again
 * @param byHand what somebody has to do at other nodes, in sentences
 */
public record RenameView(
        String postoffice,
        String name,
        boolean hosted,
        boolean registered,
        boolean server,
        boolean secretNeeded,
        long addresses,
        long bearing,
        List<Holder> holders,
        List<String> elsewhere,
        List<String> byHand) {

    /**
     * A postoffice on this node that holds entries of the one that is renamed.
     *
     * @param postoffice its name
     * @param entries how many
     */
    public record Holder(String postoffice, long entries) {}

    /** Keeps copies of the lists. */
    public RenameView {
        holders = List.copyOf(holders);
        elsewhere = List.copyOf(elsewhere);
        byHand = List.copyOf(byHand);
    }
}
