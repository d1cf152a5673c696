package org.dirsync.status;

import java.time.Instant;
import java.util.Map;
import org.dirsync.runs.RunView;
import org.dirsync.usecase.State;
import org.jspecify.annotations.Nullable;

/**
 * What the overview says of a postoffice.
 *
 * @param name {@code NETWORK/POSTOFFICE}
 * @param role {@code SERVER} or {@code REQUESTOR}
 * @param state its state
 * @param overdue whether changes wait longer than the schedules explain: only if behind or waiting
 * @param reason why, in one sentence; empty if in sync
 * @param reqSync the number of its own last change
 * @param srvSync through which number of the master list it is
 * @param impSync which full import it is on
 * @param ownAddresses how many addresses it owns
 * @param galAddresses how many addresses its global address list has
 * @param pendingChanges changes that it lacks, and own changes that the server lacks
 * @param lagSeconds the age of the oldest of them, 0 if there is none
 * @param lastSentAt when it last sent its request (T1)
 * @param lastProcessedAt when it last applied an update (T3)
 * @param lastVerifiedAt when it last verified
 * @param nextRuns the next run of each scheduled process
 * @param lastRun its run that ended last, full imports and exports apart; null if there is none
 * @param lastError the last error of its runs, if the last run of that process failed
 * @param paused who paused it and since when, or null if nobody did
 * @param waitingFiles how many message files wait for its T3
 * @param why the reason as a code with arguments
 * @param ownDeletionsHeld how many of its own deletions wait for a decision at the directory
 *     server: now if that is on this node, otherwise as it said with its last answer
 * @param deletionsHeldBack how many deletions of others it holds back until a decision; those in
 *     the master list too if it is the directory server
 */
public record PostofficeStatus(
        String name,
        String role,
        State state,
        boolean overdue,
        String reason,
        long reqSync,
        long srvSync,
        long impSync,
        long ownAddresses,
        long galAddresses,
        long pendingChanges,
        long lagSeconds,
        @Nullable Instant lastSentAt,
        @Nullable Instant lastProcessedAt,
        @Nullable Instant lastVerifiedAt,
        Map<String, Instant> nextRuns,
        @Nullable RunView lastRun,
        @Nullable String lastError,
        @Nullable PauseView paused,
        long waitingFiles,
        Reason why,
        long ownDeletionsHeld,
        long deletionsHeldBack) {

    /** Keeps a copy of the map. */
    public PostofficeStatus {
        nextRuns = Map.copyOf(nextRuns);
    }
}
