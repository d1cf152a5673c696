package org.dirsync.admin;

import java.util.HashSet;
import java.util.Set;

/** Who may do what. A role holds what the roles after it hold. */
public final class Role {

    /** Everything, users and settings included. */
    public static final String ADMINISTRATOR = "administrator";

    /** Runs, addresses, approvals. */
    public static final String OPERATOR = "operator";

    /** Looking. */
    public static final String VIEWER = "viewer";

    private Role() {}

    /** These roles, and those that they hold. */
    public static Set<String> withLower(Set<String> roles) {
        Set<String> all = new HashSet<>(roles);
        if (all.contains(ADMINISTRATOR)) {
            all.add(OPERATOR);
        }
        if (all.contains(OPERATOR)) {
            all.add(VIEWER);
        }
        return all;
    }
}
