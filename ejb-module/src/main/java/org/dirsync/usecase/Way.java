package org.dirsync.usecase;

import org.dirsync.journal.Author;
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

    /**
     * The same for a user, in whose name the history of entries is written too; run what is
     * returned to go back.
     */
    public static Runnable enter(Way way, String user) {
        Way before = enter(way);
        Author.Way by =
                switch (way.kind()) {
                    case PAGE -> Author.Way.PAGE;
                    case API -> Author.Way.API;
                    case JMX, SERVER -> Author.Way.NODE;
                };
        Author.Turn turn = Author.of(user, by, way.client()).begin();
        return () -> {
            turn.close();
            enter(before);
        };
    }
}
