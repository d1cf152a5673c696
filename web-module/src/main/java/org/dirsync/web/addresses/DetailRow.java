package org.dirsync.web.addresses;

/**
 * A detail on the page on which an entry is typed.
 *
 * @param row its number, which its fields are named after
 * @param prompt what it is called; empty if that is still to be typed
 * @param fixed whether the template asks for it, or the entry has it
 * @param length how many characters the template gives it; 0 if it gives none
 */
public record DetailRow(int row, String prompt, boolean fixed, int length) {}
