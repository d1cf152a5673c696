package org.dirsync.runs;

import org.dirsync.journal.Event;

/**
 * A line of a journal.
 *
 * @param id its number; later lines have higher ones
 * @param event what happened
 */
public record JournalLine(long id, Event event) {}
