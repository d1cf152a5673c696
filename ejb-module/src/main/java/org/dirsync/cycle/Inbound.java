package org.dirsync.cycle;

import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;

/** What arrives on one of the two queues. Each call is one step in the caller's transaction. */
public interface Inbound {

    /**
     * Takes a message.
     *
     * @param parcel the message as it travelled
     * @return the requestor that sent it or that it is for; a cycle of that requestor may wait for
     *     it
     * @throws RefusedException if the message cannot be processed; nothing was changed
     */
    PostofficeName receive(byte[] parcel) throws RefusedException;

    /**
     * Puts a message that cannot be processed into the dead-letter queue, and notes it in the
     * journals and in the message log. An outdated message is passed over.
     *
     * @param retries how often it was put on its queue again before
     */
    void refuse(byte[] parcel, Refusal reason, int retries);
}
