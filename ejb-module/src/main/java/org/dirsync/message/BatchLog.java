package org.dirsync.message;

import java.time.Instant;
import org.dirsync.address.Refusal;
import org.dirsync.list.Receipt;

/**
 * Keeps on this node what became of each message of the flow, in the caller's transaction: what is
 * kept is true even after a crash. Only so much of each postoffice is kept that a person can look
 * at it; older messages are forgotten.
 */
public interface BatchLog {

    /** T1: the requestor has handed over a message. */
    void sent(Request request, int bytes, Instant at);

    /** T2: the directory server has handed over a message. */
    void sent(Update update, int bytes, Instant at);

    /** The end of T3: the requestor has told the server how far it is. */
    void sent(Verification verification, Instant at);

    /** The directory server has received a request, and this became of its changes. */
    void received(Request request, int bytes, Receipt receipt, Instant at);

    /** A message file is in the requestor's inbox and waits for T3. */
    void received(MessageText.Head update, int bytes, Instant at);

    /**
     * T3: this became of a message file. What it says of the requestor's own list verifies the
     * requests that the server has applied.
     */
    void applied(Update update, Receipt receipt, Instant at);

    /** The directory server knows that the requestor is so far. */
    void verified(Verification verification, Instant at);

    /**
     * Nobody could take the message. A sender that this node does not know leaves no trace.
     *
     * @param update whether it came from the directory server
     */
    void refused(Envelope envelope, boolean update, int bytes, Refusal reason, Instant at);
}
