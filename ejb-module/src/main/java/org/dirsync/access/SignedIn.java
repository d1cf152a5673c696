package org.dirsync.access;

import java.util.Set;

/**
 * Somebody whose login counts.
 *
 * @param name the user's name as it is kept
 * @param roles what the user may, roles that the role holds included
 * @param stamp changes with password, role and permission to log in; a login with another stamp has
 *     ended
 * @param initial whether the password is one that was made up, and has to be changed first
 */
public record SignedIn(String name, Set<String> roles, long stamp, boolean initial) {
    /** Keeps a copy of the roles. */
    public SignedIn {
        roles = Set.copyOf(roles);
    }
}
