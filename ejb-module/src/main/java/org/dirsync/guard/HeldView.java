package org.dirsync.guard;

import java.time.Instant;

/**
 * Deletions of one origin that its receiver holds.
 *
 * @param id stays the same while any are held
 * @param receiver the postoffice whose list keeps the entries; the directory server's name if it is
 *     the master list
 * @param master whether it is the master list: then a decision counts for everyone
 * @param origin whose entries they are
 * @param since when the first was held
 * @param waiting how many wait for a decision
 * @param kept how many somebody decided to keep
 * @param entries how many entries of the origin the receiver has, these included
 * @param seen give this back with a decision: it is taken only if nothing else is held by then
 */
public record HeldView(
        long id,
        String receiver,
        boolean master,
        String origin,
        Instant since,
        long waiting,
        long kept,
        long entries,
        String seen) {}
