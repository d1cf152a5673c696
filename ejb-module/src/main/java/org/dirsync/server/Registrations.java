package org.dirsync.server;

import java.util.List;
import java.util.Optional;
import org.dirsync.address.PostofficeName;

/** The requestors that the directory server knows, in the caller's transaction. */
public interface Registrations {

    /** The registration of exactly this name (Q125917), locked for this transaction. */
    Optional<Registration> find(PostofficeName name);

    /** The same as last committed, without a lock; to look, not to change. */
    Optional<Registration> peek(PostofficeName name);

    /** The names of those heard from since they were last answered. */
    List<PostofficeName> due();

    /** Stores the new state of a registration that exists. */
    void store(Registration registration);
}
