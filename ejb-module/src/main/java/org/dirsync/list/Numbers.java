package org.dirsync.list;

/**
 * Where a numbered list stands.
 *
 * @param list its id
 * @param last the number of its last change, 0 if it never changed
 * @param purged tombstones up to this number have been dropped (Keep Updates)
 */
public record Numbers(ListId list, long last, long purged) {}
