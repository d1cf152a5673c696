package org.dirsync.longrun;

/** What is looked at; names and units as the report has them. */
final class Figure {

    static final String HEAP = "heap after a full collection, MB";
    static final String OTHER_MEMORY = "memory beside the heap, MB";
    static final String THREADS = "threads";
    static final String CONNECTIONS = "database connections open";
    static final String CONNECTIONS_USED = "database connections in use";
    static final String WAITING = "messages waiting";
    static final String DEAD = "dead letters";
    static final String DERBY = "Derby's files, MB";
    static final String BROKER = "the broker's files, MB";
    static final String IN_DOUBT = "transactions under way on disk";

    /** How many runs there were since the beginning; grows, of course. */
    static final String RUNS = "runs made";

    /** Begins the name of a table. */
    static final String ROWS = "rows of ";

    private Figure() {}
}
