package org.dirsync.web.setup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.RequestorView;

/**
 * How far an organization is set up on this node, as the database says; nothing else is remembered.
 *
 * @param server the directory server on this node; empty if there is none
 * @param postoffices the postoffices on this node
 * @param elsewhere registered requestors on other nodes
 * @param unscheduled postoffices on this node that run nothing by themselves and are not paused
 * @param unfilled postoffices on this node that own no address
 */
public record FirstSteps(
        String server,
        List<PostofficeStatus> postoffices,
        List<RequestorView> elsewhere,
        List<String> unscheduled,
        List<String> unfilled) {

    static FirstSteps of(List<PostofficeStatus> all, List<RequestorView> requestors) {
        Set<String> here =
                all.stream().map(PostofficeStatus::name).collect(Collectors.toUnmodifiableSet());
        return new FirstSteps(
                all.stream()
                        .filter(one -> one.role().equals("SERVER"))
                        .map(PostofficeStatus::name)
                        .findFirst()
                        .orElse(""),
                all,
                requestors.stream().filter(one -> !here.contains(one.name())).toList(),
                all.stream()
                        .filter(one -> one.nextRuns().isEmpty() && one.paused() == null)
                        .map(PostofficeStatus::name)
                        .toList(),
                all.stream()
                        .filter(one -> one.ownAddresses() == 0)
                        .map(PostofficeStatus::name)
                        .toList());
    }

    /** Whether there is a directory server, or a postoffice of one that is elsewhere. */
    public boolean begun() {
        return !postoffices.isEmpty();
    }

    /** Whether somebody takes part besides the first. */
    public boolean joined() {
        return postoffices.size() + elsewhere.size() > 1 || (begun() && server.isEmpty());
    }

    /** Whether everybody here runs by itself. */
    public boolean scheduled() {
        return begun() && unscheduled.isEmpty();
    }

    /** Whether everybody here owns addresses. */
    public boolean filled() {
        return begun() && unfilled.isEmpty();
    }

    /** Which step is next, from 1; 5 if all are done. */
    public int next() {
        if (!begun()) {
            return 1;
        }
        if (!joined()) {
            return 2;
        }
        if (!scheduled()) {
            return 3;
        }
        return filled() ? 5 : 4;
    }
}
