package org.dirsync.guard;

/**
 * A deletion guard.
 *
 * @param percent deletions of more than this share of an origin's entries are held, 1 to 100; 100
 *     lets every share pass
 * @param least fewer deletions than this are never held for their share, from 1
 * @param own whether the postoffice has it of its own; if not, it is the organization's
 */
public record GuardView(int percent, int least, boolean own) {}
