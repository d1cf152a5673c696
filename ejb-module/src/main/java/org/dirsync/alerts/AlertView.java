package org.dirsync.alerts;

import java.time.Instant;

/**
 * An alert that is not delivered.
 *
 * @param way MAIL or HOOK
 * @param kind STALE, FAILED or RECOVERED
 * @param postoffice of whom
 * @param reason why it was to be told
 * @param at when
 * @param attempts how often it was tried
 * @param failure why the last attempt failed; empty before it
 * @param givenUp whether it is tried no more by itself
 */
public record AlertView(
        String way,
        String kind,
        String postoffice,
        String reason,
        Instant at,
        int attempts,
        String failure,
        boolean givenUp) {}
