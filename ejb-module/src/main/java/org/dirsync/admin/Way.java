package org.dirsync.admin;

import org.jspecify.annotations.Nullable;

/**
 * By which way the work of the current thread was asked for. Whoever lets requests in enters it and
 * goes back; the audit list reads it.
 *
 * @param kind the way
 * @param client the address that was asked from; empty if there is none
 */
public record Way(Kind kind, String client) {

    /** The ways. */
    public enum Kind {
        PAGE,
        API,
        JMX,
        SERVER
    }

    /** Nobody asked from outside: a timer, a start, a job. */
    public static final Way SERVER = new Way(Kind.SERVER, "");

    private static final ThreadLocal<@Nullable Way> CURRENT = new ThreadLocal<>();

    /** That of the current thread. */
    public static Way current() {
        Way way = CURRENT.get();
        return way == null ? SERVER : way;
    }

    /** From now on the current thread works for this way; returns the one before, to go back. */
    public static Way enter(Way way) {
        Way before = current();
        if (way.equals(SERVER)) {
            CURRENT.remove();
        } else {
            CURRENT.set(way);
        }
        return before;
    }
}
