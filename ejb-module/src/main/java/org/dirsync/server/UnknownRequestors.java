package org.dirsync.server;

import java.time.Instant;
import org.dirsync.address.PostofficeName;

/** Names that asked the directory server and are not registered there. */
@FunctionalInterface
public interface UnknownRequestors {

    /** Records that a name asked; many requests in one second count once. */
    void note(PostofficeName name, Instant now);
}
