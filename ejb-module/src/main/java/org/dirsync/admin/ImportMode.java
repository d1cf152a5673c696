package org.dirsync.admin;

/** What an import does with entries that the file does not name. */
public enum ImportMode {
    /** They stay. */
    MERGE,
    /** They are deleted. */
    REPLACE
}
