/**
 * The one flow: a numbered list at a sender, a copy of it at a receiver, batches one way and
 * cursors the other.
 *
 * <p>Both directions of the protocol are this flow: requestor to directory server (ReqSync) and
 * directory server to requestor (SrvSync). Only plain classes and small interfaces live here: no
 * container, database, clock, randomness or threads.
 */
@NullMarked
package org.dirsync.list;

import org.jspecify.annotations.NullMarked;
