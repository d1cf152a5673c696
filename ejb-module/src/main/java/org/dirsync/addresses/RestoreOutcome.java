package org.dirsync.addresses;

/**
 * What became of restoring many addresses.
 *
 * @param restored how many are in the list again by it
 * @param refused how many were in the list again already
 */
public record RestoreOutcome(long restored, long refused) {}
