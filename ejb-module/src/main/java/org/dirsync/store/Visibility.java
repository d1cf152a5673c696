package org.dirsync.store;

/**
 * Which entries a caller may see. A store that is opened with it applies it in the queries
 * themselves, so that no caller has to leave anything out afterwards.
 */
public enum Visibility {
    /** All of them, hidden ones too: for operators and administrators, and for the cycles. */
    ALL(""),

    /** Those that are not hidden; and of a group, the members that are not. */
    LISTED(" AND %shidden = FALSE");

    private final String condition;

    Visibility(String condition) {
        this.condition = condition;
    }

    /** The condition to add to a query over entries; empty if there is none. */
    String condition() {
        return condition.formatted("");
    }

    /** {@link #condition} where the table of the entries has an alias. */
    String condition(String alias) {
        return condition.formatted(alias + ".");
    }
}
