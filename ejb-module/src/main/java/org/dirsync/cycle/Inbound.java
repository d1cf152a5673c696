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
     * message log and in the journals of the directory server and of the postoffice that it names;
     * if this node hosts neither, in the journal of its first postoffice. An outdated message is
     * passed over.
     *
     * @param retries how often it was put on its queue again before
     */
    void refuse(byte[] parcel, Refusal reason, int retries);
}
