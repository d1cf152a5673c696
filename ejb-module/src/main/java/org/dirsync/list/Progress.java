package org.dirsync.list;

/**
 * How far a copy is.
 *
 * @param cursor what has been applied
 * @param epoch the epoch in which its generation began
 */
public record Progress(Cursor cursor, long epoch) {

    /** Nothing has been applied. */
    public static final Progress NONE = new Progress(Cursor.NONE, 0);
}
