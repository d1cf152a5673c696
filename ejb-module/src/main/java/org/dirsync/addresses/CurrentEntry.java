package org.dirsync.addresses;

/**
 * An own entry as it is, to be changed.
 *
 * @param entry the entry
 * @param version differs as soon as anything in the entry does; give it with the change
 */
public record CurrentEntry(EntryView entry, String version) {}
