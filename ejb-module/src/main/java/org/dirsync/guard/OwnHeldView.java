package org.dirsync.guard;

/**
 * Own deletions of a postoffice that the directory server holds or has refused.
 *
 * @param postoffice whose deletions
 * @param waiting how many wait for the server's administrator
 * @param refused how many he refused: others still have these entries
 */
public record OwnHeldView(String postoffice, long waiting, long refused) {}
