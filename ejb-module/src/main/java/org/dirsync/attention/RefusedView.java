package org.dirsync.attention;

/**
 * Own entries of a postoffice that the directory server holds back for one reason.
 *
 * @param postoffice whose entries
 * @param code the number of the reason
 * @param meaning what it means
 * @param entries how many
 * @param example the first of their addresses
 */
public record RefusedView(
        String postoffice, int code, String meaning, long entries, String example) {}
