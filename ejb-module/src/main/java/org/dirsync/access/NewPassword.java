package org.dirsync.access;

/**
 * A password that was made up. It is shown now and never again.
 *
 * @param name whose it is
 * @param password good for one login within a week, at which it has to be changed
 */
public record NewPassword(String name, String password) {
    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return "NewPassword[name=%s]".formatted(name);
    }
}
