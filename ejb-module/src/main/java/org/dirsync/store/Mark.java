package org.dirsync.store;

/** What own addresses can be filtered by. */
public enum Mark {
    /** Kept out of what users search. */
    HIDDEN,
    /** Groups. */
    GROUP,
    /** People outside the organization. */
    CONTACT
}
