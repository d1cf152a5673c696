package org.dirsync.web.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of T1, T2 and T3 of a postoffice.
 *
 * @param process T1, T2 or T3
 * @param last when it was last done, or null
 * @param next when it is due, or null
 */
public record Step(String process, @Nullable Instant last, @Nullable Instant next) {}
