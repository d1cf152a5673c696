package org.dirsync.upkeep;

import java.time.Instant;

/**
 * A copy of the database that was made.
 *
 * @param directory where it is on the server; the database is the directory in it
 * @param at when it was begun; changes from later may be in it or not
 * @param millis how long it took
 */
public record BackupView(String directory, Instant at, long millis) {}
