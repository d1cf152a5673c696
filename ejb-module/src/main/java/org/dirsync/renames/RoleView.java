package org.dirsync.renames;

import java.util.List;

/**
 * What happens if a postoffice of this node becomes the directory server.
 *
 * @param from the present directory server
 * @param to the next one
 * @param here the postoffices on this node that turn to it
 * @param elsewhere registered requestors on other nodes, who have to be told by hand
 * @param times the times of T2 that go with the role, as lines of its schedule
 * @param byHand what somebody has to do at other nodes, in sentences
 */
public record RoleView(
        String from,
        String to,
        List<String> here,
        List<String> elsewhere,
        List<String> times,
        List<String> byHand) {

    /** Keeps copies of the lists. */
    public RoleView {
        here = List.copyOf(here);
        elsewhere = List.copyOf(elsewhere);
        times = List.copyOf(times);
        byHand = List.copyOf(byHand);
    }
}
