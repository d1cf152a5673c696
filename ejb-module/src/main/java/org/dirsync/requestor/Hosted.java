package org.dirsync.requestor;

import java.time.Instant;
import java.time.ZoneId;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/**
 * A postoffice hosted on this node, as Dispatch needs to know it.
 *
 * @param name its name
 * @param server whether it is the directory server
 * @param zone its time zone
 * @param schedule the lines of its schedule; may be empty
 * @param since when this node began to host it
 * @param pause who paused it, or null while its schedule counts
 * @param resumed when it was last resumed, or null if it never was
 */
public record Hosted(
        PostofficeName name,
        boolean server,
        ZoneId zone,
        String schedule,
        Instant since,
        @Nullable Pause pause,
        @Nullable Instant resumed) {}
