package org.dirsync.store;

import java.util.Arrays;

/** What an import does with one address, or why it does nothing. */
public enum PlanAction {
    /** It is new. */
    ADD(1),
    /** It gets another name, other details or another hidden mark. */
    MODIFY(2),
    /** It goes. */
    DELETE(3),
    /** It is in the list already as the file has it. */
    UNCHANGED(4),
    /** The line cannot be taken. */
    REFUSED(5),
    /** The list had changed since the preview when it was applied, so this row was passed over. */
    STALE(6),
    /** It stays as it is: it would go if a refused line did not name it, or might. */
    RETAINED(7);

    private static final int BITS = 40;

    private final long part;

    PlanAction(long part) {
        this.part = part;
    }

    /** The first place of rows of this action. */
    long from() {
        return part << BITS;
    }

    /** The place of the row of this action that came as the n-th. */
    long place(long n) {
        return from() + n;
    }

    /** The first place of the action after this. */
    long to() {
        return from() + (1L << BITS);
    }

    /** The same row under this action. */
    long moved(long place) {
        return from() + (place & ((1L << BITS) - 1));
    }

    static PlanAction at(long place) {
        long part = place >> BITS;
        return Arrays.stream(values())
                .filter(action -> action.part == part)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no place: " + place));
    }
}
