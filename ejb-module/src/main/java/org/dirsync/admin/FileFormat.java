package org.dirsync.admin;

/** The formats of address files. */
public enum FileFormat {
    /** RFC 4180. */
    CSV,
    /** RFC 2849. */
    LDIF,
    /** The import file of Microsoft Mail. */
    IMPORT
}
