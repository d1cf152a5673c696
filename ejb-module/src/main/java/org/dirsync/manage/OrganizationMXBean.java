package org.dirsync.manage;

import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All postoffices of this node together, and the queues between them, as {@code
 * org.dirsync:type=Organization}. The figures are a few seconds old at most. Where they cannot be
 * read, attributes fail with an {@link IllegalStateException} that says why.
 */
public interface OrganizationMXBean {

    /** How many postoffices this node hosts. */
    int getPostoffices();

    /** How many postoffices are in each state that any is in. */
    Map<String, Integer> getPostofficesByState();

    /** Changes that have not been acknowledged, in all. */
    long getPendingChanges();

    /** The greatest lag of a postoffice, in seconds. */
    long getLagSeconds();

    /** How many messages nobody could take. */
    long getDeadLetters();

    /** How many messages wait in each queue; 100 stands for 100 or more. */
    Map<String, Integer> getWaitingMessages();

    /** When the oldest waiting message was sent; null if none waits. */
    @Nullable Date getOldestWaitingMessage();

    /** What is wrong with queues in which messages wait and none is taken; one sentence each. */
    String[] getStalledQueues();
}
