package org.dirsync.usecase;

import jakarta.ejb.SessionContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dirsync.store.Visibility;

/** Who may do what. A role holds what the roles after it hold. */
public final class Role {

    /** Everything, users and settings included. */
    public static final String ADMINISTRATOR = "administrator";

    /** Runs, addresses, approvals. */
    public static final String OPERATOR = "operator";

    /** Looking at everything but users, settings of the whole and what is hidden. */
    public static final String VIEWER = "viewer";

    /** The address list, without what is hidden, and the own account. */
    public static final String READER = "reader";

    /** All of them, the smallest first. */
    public static final List<String> ALL = List.of(READER, VIEWER, OPERATOR, ADMINISTRATOR);

    private Role() {}

    /** Which entries the caller of a bean may see: hidden ones are for operators and up. */
    public static Visibility sees(SessionContext caller) {
        return caller.isCallerInRole(OPERATOR) || caller.isCallerInRole(ADMINISTRATOR)
                ? Visibility.ALL
                : Visibility.LISTED;
    }

    /** These roles, and those that they hold. */
    public static Set<String> withLower(Set<String> roles) {
        Set<String> all = new HashSet<>(roles);
        if (all.contains(ADMINISTRATOR)) {
            all.add(OPERATOR);
        }
        if (all.contains(OPERATOR)) {
            all.add(VIEWER);
        }
        if (all.contains(VIEWER)) {
            all.add(READER);
        }
        return all;
    }
}
