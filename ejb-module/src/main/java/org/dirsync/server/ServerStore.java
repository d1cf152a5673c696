package org.dirsync.server;

import java.time.Instant;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Journal;
import org.dirsync.list.Guard;
import org.dirsync.message.BatchLog;

/** What the directory server keeps, for one step in the caller's transaction. */
public interface ServerStore extends AutoCloseable {

    /** The name of the directory server that this node hosts, if it hosts one. */
    Optional<PostofficeName> server();

    /** The key with which messages of this requestor are signed, if it is registered. */
    Optional<byte[]> key(PostofficeName requestor);

    /**
     * The hash of this requestor's password, as {@link org.dirsync.message.Signature#key} makes it,
     * if it is registered to send that in place of a signature.
     */
    Optional<byte[]> password(PostofficeName requestor);

    /** Who is registered. */
    Registrations registrations();

    /** The master list. */
    MasterList master();

    /** The journals. */
    Journal journal();

    /** What became of the messages of all requestors. */
    BatchLog batches();

    /** Which deletions of a requestor wait for a person. */
    Guard guard(PostofficeName requestor);

    /** Keeps that a name asked which is not registered, for a person to look at. */
    void noteUnknown(PostofficeName name, Instant now);

    /** Ends the step; committing or not is the transaction's. */
    @Override
    void close();

    /** Opens the store for a step. */
    interface Factory {
        /** A store in the caller's transaction. */
        ServerStore openServer();
    }
}
