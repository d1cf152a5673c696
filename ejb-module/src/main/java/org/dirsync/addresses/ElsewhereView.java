package org.dirsync.addresses;

/**
 * Where else to look, because a view does not have everything yet.
 *
 * @param view the view that has it: {@link GlobalList#ORGANIZATION}, or a postoffice
 * @param changes how many of its changes are not in the view that was asked for; 0 if that is not
 *     known
 * @param found whether what was looked for is there
 */
public record ElsewhereView(String view, long changes, boolean found) {}
