package org.dirsync.message;

import org.dirsync.address.Refusal;

/**
 * A line of a message that was refused alone.
 *
 * @param line its number in the message, from 1
 * @param refusal why
 */
public record LineRefusal(int line, Refusal refusal) {}
