package org.dirsync.requestor;

import java.time.Instant;

/**
 * That the schedule of a postoffice does not count for now.
 *
 * @param by who said so
 * @param since when
 */
public record Pause(String by, Instant since) {}
