package org.dirsync.store;

import org.dirsync.list.Cursor;
import org.dirsync.list.Progress;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.jspecify.annotations.Nullable;

/**
 * How a hosted postoffice stands, from both sides where both are on this node.
 *
 * @param state what it remembers
 * @param last the number of its last change
 * @param received how much of the master list it has
 * @param repairing whether a part of the master list is sent to it again
 * @param registration the server's registration, without its repairs; null if it is not here
 * @param exported how much of its own list the server has, as far as is known here
 * @param inbox how many message files wait for T3
 * @param refused how many of its addresses the server holds back
 * @param own how many addresses it owns
 * @param copied how many addresses it has received
 * @param lacking what it lacks of the master list; nothing where that is not here
 * @param unsent what the server lacks of its own list
 * @param ownHeld how many of its own deletions wait for a decision at the directory server
 * @param heldBack how many deletions of others it holds back until a decision; those in the master
 *     list too if it is the directory server
 */
public record ReplicationStatus(
        RequestorState state,
        long last,
        Progress received,
        boolean repairing,
        @Nullable Registration registration,
        Cursor exported,
        long inbox,
        long refused,
        long own,
        long copied,
        PendingChanges lacking,
        PendingChanges unsent,
        long ownHeld,
        long heldBack) {}
