package org.dirsync.store;

import org.dirsync.list.Cursor;
import org.dirsync.server.Registration;

/**
 * How a registered requestor stands at the directory server.
 *
 * @param registration what the server knows, without the repairs
 * @param exported how much of its list the server has
 * @param pending master changes above what it has acknowledged
 * @param addresses how many addresses of it the master list has
 */
public record Registered(
        Registration registration, Cursor exported, long pending, long addresses) {}
