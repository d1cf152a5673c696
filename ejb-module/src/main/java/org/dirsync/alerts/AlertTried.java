package org.dirsync.alerts;

/**
 * How a test of the ways to tell went.
 *
 * @param mail empty if nobody is told by mail, else {@code sent} or why not
 * @param webhook the same for the webhook
 */
public record AlertTried(String mail, String webhook) {}
