package org.dirsync.addresses;

/**
 * An own entry that the directory server holds back.
 *
 * @param address its address
 * @param number the number of the change that was refused
 * @param code the number of the reason
 * @param reason why, and what to do
 */
public record RefusedEntry(String address, long number, int code, String reason) {}
