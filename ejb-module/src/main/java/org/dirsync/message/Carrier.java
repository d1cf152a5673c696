package org.dirsync.message;

import org.dirsync.address.Refusal;

/** Carries a signed message to where its addressee is; sent in the caller's transaction. */
public interface Carrier {

    /**
     * Hands a message over. It is on its way when the caller's transaction commits, and was never
     * sent if it rolls back.
     *
     * @param message the message
     * @param text its text, as {@link MessageText#write} made it
     * @return how many bytes travel
     */
    int carry(Message message, byte[] text);

    /**
     * Puts a message that nobody can take into the dead-letter queue, with the reason.
     *
     * @param parcel the message as it travelled
     * @param retries how often somebody has put it on its queue again before
     */
    void deadLetter(byte[] parcel, Refusal reason, int retries);
}
