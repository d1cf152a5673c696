package org.dirsync.list;

import org.jspecify.annotations.Nullable;

/**
 * The last generation that a sender began for a receiver. It is kept so that a repeated request
 * continues that generation and a later one never gets the same number.
 *
 * @param list the list it is a generation of, or null if none was begun
 * @param generation its number, 0 if none was begun
 * @param began the list's last number then
 * @param least a cursor of an earlier generation is not continued: the receiver's options have
 *     changed since (Q166154), or a full export was asked for
 */
public record Offer(@Nullable ListId list, long generation, long began, long least) {

    /** No generation was begun. */
    public static final Offer NONE = new Offer(null, 0, 0, 0);

    /** From here on, what the receiver has is not continued but replaced by a new generation. */
    public Offer renewed(Cursor acknowledged) {
        return new Offer(
                list, generation, began, Math.max(generation, acknowledged.generation()) + 1);
    }

    /** The offer after this generation was begun. */
    public Offer begun(Cursor start) {
        return new Offer(start.list(), start.generation(), start.began(), least);
    }
}
