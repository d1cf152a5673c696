package org.dirsync.admin;

/**
 * A user.
 *
 * @param name the login name
 * @param role administrator, operator or viewer
 */
public record UserView(String name, String role) {}
