package org.dirsync.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.dirsync.simulation.Step.Kind;

/** What many histories came to. */
final class Tally {

    private final Map<Kind, Long> times = new EnumMap<>(Kind.class);
    private final long[] healed = new long[5];
    private long histories;
    private long addresses;

    /** Counts a history in. */
    synchronized void add(Healed one) {
        histories++;
        addresses += one.addresses();
        healed[one.cycles()]++;
        one.tried().forEach((kind, n) -> times.merge(kind, (long) n, Long::sum));
    }

    /** How many histories were run. */
    synchronized long histories() {
        return histories;
    }

    /** How many entries were compared with what should be there. */
    synchronized long addresses() {
        return addresses;
    }

    /** How often a fault happened. */
    synchronized long times(Kind kind) {
        return times.getOrDefault(kind, 0L);
    }

    /** How many histories were as they should be after so many clean cycles, not before. */
    synchronized long healedIn(int cycles) {
        return healed[cycles];
    }
}
