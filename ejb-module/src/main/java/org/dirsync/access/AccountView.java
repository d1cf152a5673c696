package org.dirsync.access;

import java.util.List;

/**
 * Who somebody is.
 *
 * @param name the login name
 * @param role the largest role
 * @param rights the role and those that it holds, the smallest first
 * @param initial whether the password was made up and has to be changed
 */
public record AccountView(String name, String role, List<String> rights, boolean initial) {

    /** Keeps a copy of the list. */
    public AccountView {
        rights = List.copyOf(rights);
    }
}
