package org.dirsync.manage;

import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A postoffice hosted on this node, as {@code
 * org.dirsync:type=Postoffice,name="NETWORK/POSTOFFICE"}. The figures are a few seconds old at
 * most. Where they cannot be read, attributes fail with an {@link IllegalStateException} that says
 * why.
 */
public interface PostofficeMXBean {

    /** SERVER or REQUESTOR. */
    String getRole();

    /** IN_SYNC, BEHIND, WAITING, SYNCING, OFFLINE, FAILED or DIVERGED. */
    String getState();

    /** Why it is in that state, in one sentence; empty if in sync. */
    String getReason();

    /** The age of the oldest change that has not been acknowledged, in seconds; 0 if none. */
    long getLagSeconds();

    /** Changes that it lacks, and own changes that the directory server lacks. */
    long getPendingChanges();

    /** How many addresses it owns. */
    long getOwnAddresses();

    /** How many addresses its global address list has. */
    long getGalAddresses();

    /** T1, T2, T3 or CYCLE: what ran last; null if nothing has ended yet. */
    @Nullable String getLastRunProcess();

    /** COMPLETE, PARTIAL, FAILED or MISSED; null if nothing has ended yet. */
    @Nullable String getLastRunState();

    /** When the last run ended; null if none has. */
    @Nullable Date getLastRunEnded();

    /** What the last run says of itself, in one sentence; empty if nothing. */
    String getLastRunText();

    /** When each scheduled process runs next. */
    Map<String, Date> getNextRuns();

    /** Sends its changes to the directory server now; returns the number of the run. */
    long runT1();

    /**
     * Answers all requests now; returns the number of the run.
     *
     * @throws IllegalArgumentException if this is not the directory server
     */
    long runT2();

    /** Applies what the directory server has sent, now; returns the number of the run. */
    long runT3();

    /** Runs a whole cycle now; returns the number of the run. */
    long runCycle();
}
