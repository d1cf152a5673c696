package org.dirsync.admin;

/** Who may do what. A role holds what the roles after it hold. */
public final class Role {

    /** Everything, users and settings included. */
    public static final String ADMINISTRATOR = "administrator";

    /** Runs, addresses, approvals. */
    public static final String OPERATOR = "operator";

    /** Looking. */
    public static final String VIEWER = "viewer";

    private Role() {}
}
