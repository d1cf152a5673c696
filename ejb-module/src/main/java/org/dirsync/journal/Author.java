package org.dirsync.journal;

/**
 * Who changes own lists in the present thread, and from where; what nobody says, the node itself
 * does.
 *
 * @param who the user's name; empty if the node does it by itself
 * @param way how
 * @param client the address that the request came from; empty if there was none
 * @param about the address that an entry had before, if its address is changed; empty otherwise
 */
public record Author(String who, Way way, String client, String about) {

    /** How somebody reached the list. */
    public enum Way {
        /** On a page. */
        PAGE,
        /** By the API. */
        API,
        /** The node by itself, such as samples. */
        NODE
    }

    /** Nobody in particular. */
    public static final Author NODE = new Author("", Way.NODE, "", "");

    private static final ThreadLocal<Author> CURRENT = ThreadLocal.withInitial(() -> NODE);

    /** A user and the address that the request came from. */
    public static Author of(String who, Way way, String client) {
        return new Author(who, way, client, "");
    }

    /** Whoever has begun in this thread. */
    public static Author current() {
        return CURRENT.get();
    }

    /** The same, changing an entry's address from this one. */
    public Author moving(String address) {
        return new Author(who, way, client, address);
    }

    /** From now on this thread works for this author, until the turn is closed. */
    public Turn begin() {
        Author before = CURRENT.get();
        CURRENT.set(this);
        return () -> CURRENT.set(before);
    }

    /** The time in which a thread works for an author. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
