package org.dirsync.setup;

import java.time.Instant;

/**
 * A name that asked the directory server and is not registered there. Nobody has proven that it is
 * who it says.
 *
 * @param name {@code NETWORK/POSTOFFICE}
 * @param firstAt when it asked first
 * @param lastAt when it asked last
 * @param requests how often it asked
 */
public record UnknownView(String name, Instant firstAt, Instant lastAt, long requests) {}
