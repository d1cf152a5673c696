package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirsync.list.Cursor;
import org.dirsync.list.Numbers;
import org.dirsync.store.BulkLookup.Pair;

/**
 * What many receivers lack, as {@link LagQueries} says it of one, in a number of statements that
 * does not grow with them.
 */
final class BulkLagQuery {

    /**
     * A receiver of a list.
     *
     * @param postoffice its id; of an own list, whose list it is
     * @param cursor what it has
     */
    record Receiver(int postoffice, Cursor cursor) {}

    /** So many changes of an own list are counted one by one. */
    private static final int MAX_COUNTED_OF_OWN = 1_000;

    private static final String OLDEST_OF_MASTER =
            "(SELECT m.number FROM master_entry m --DERBY-PROPERTIES index=master_entry_number\n"
                    + " WHERE m.number > v.a AND m.origin <> v.b"
                    + " ORDER BY m.number FETCH FIRST 1 ROWS ONLY)";
    private static final String OLDEST_OF_OWN =
            "(SELECT e.number FROM own_entry e --DERBY-PROPERTIES index=own_entry_number\n"
                    + " WHERE e.postoffice = v.a AND e.number > v.b"
                    + " ORDER BY e.postoffice, e.number FETCH FIRST 1 ROWS ONLY)";
    private static final String COUNT_OF_OWN =
            "(SELECT COUNT(*) FROM own_entry e --DERBY-PROPERTIES index=own_entry_number\n"
                    + " WHERE e.postoffice = v.a AND e.number > v.b)";
    private static final String CHANGED_AT =
            "(SELECT t.changed_at FROM change_time t"
                    + " --DERBY-PROPERTIES index=change_time_latest\n"
                    + " WHERE t.postoffice = v.a AND t.first_number <= v.b"
                    + " ORDER BY t.postoffice, t.first_number DESC FETCH FIRST 1 ROWS ONLY),"
                    + " (SELECT t.changed_at FROM change_time t WHERE t.postoffice = v.a"
                    + " ORDER BY t.postoffice, t.first_number FETCH FIRST 1 ROWS ONLY)";

    private final Sql sql;
    private final Clock clock;
    private final BulkLookup pairs;
    private final int most;

    BulkLagQuery(Sql sql, Clock clock) {
        this(sql, clock, LagQueries.MAX_COUNTED);
    }

    /** What lies further back than so many numbers of the master list is not counted. */
    BulkLagQuery(Sql sql, Clock clock, int most) {
        this.most = most;
        this.sql = sql;
        this.clock = clock;
        this.pairs = new BulkLookup(sql);
    }

    /** The numbers of the last changes of the master list, and whose they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Recent(long base, long[] numbers, int[] origins) {

        /** The place of the first number above this one. */
        int above(long through) {
            int place = Arrays.binarySearch(numbers, through + 1);
            return place < 0 ? -place - 1 : place;
        }

        long others(int from, int own) {
            long count = 0;
            for (int i = from; i < origins.length; i++) {
                if (origins[i] != own) {
                    count++;
                }
            }
            return count;
        }

        /** The first number of another from this place on; there is one. */
        long first(int from, int own) {
            int i = from;
            while (origins[i] == own) {
                i++;
            }
            return numbers[i];
        }
    }

    /**
     * What requestors lack of the master list; their own changes do not count.
     *
     * @param numbers where the master list stands
     */
    Map<Receiver, PendingChanges> master(Numbers numbers, Collection<Receiver> receivers)
            throws SQLException {
        List<Receiver> lacking =
                receivers.stream().filter(r -> through(r, numbers) < numbers.last()).toList();
        if (lacking.isEmpty()) {
            return Map.of();
        }
        long least =
                lacking.stream().mapToLong(r -> through(r, numbers)).min().orElse(numbers.last());
        Recent recent = recent(Math.max(least, numbers.last() - most));
        Map<Receiver, PendingChanges> found = new HashMap<>();
        Map<Receiver, Long> counts = new HashMap<>();
        Map<Receiver, Pair> firsts = new HashMap<>();
        Map<Receiver, Pair> far = new HashMap<>();
        for (Receiver receiver : lacking) {
            int own = receiver.postoffice();
            long through = through(receiver, numbers);
            int place = recent.above(through);
            long others = recent.others(place, own);
            if (through >= recent.base()) {
                if (others > 0) {
                    counts.put(receiver, others);
                    firsts.put(receiver, new Pair(Numbering.MASTER, recent.first(place, own)));
                }
            } else if (others * 2 <= recent.numbers().length) {
                // Nearly all is its own: at most two can own half of what is recent.
                found.put(receiver, one(receiver));
            } else {
                counts.put(receiver, others + recent.base() - through);
                far.put(receiver, new Pair(through, own));
            }
        }
        Map<Pair, Long> oldest = pairs.ask(OLDEST_OF_MASTER, far.values(), Row::number);
        far.forEach(
                (r, pair) ->
                        firsts.put(r, new Pair(Numbering.MASTER, oldest.getOrDefault(pair, 0L))));
        found.putAll(dated(counts, firsts));
        return found;
    }

    private PendingChanges one(Receiver receiver) {
        LagQueries lag = LagQueries.masterWithout(sql, clock, receiver.postoffice());
        return new PendingChanges(lag.pending(receiver.cursor()), lag.oldest(receiver.cursor()));
    }

    private Recent recent(long base) throws SQLException {
        List<long[]> rows =
                sql.all(
                        "SELECT number, origin FROM master_entry"
                                + " --DERBY-PROPERTIES index=master_entry_number\n"
                                + " WHERE number > ? ORDER BY number",
                        row -> new long[] {row.number(), row.integer()},
                        base);
        return new Recent(
                base,
                rows.stream().mapToLong(row -> row[0]).toArray(),
                rows.stream().mapToInt(row -> (int) row[1]).toArray());
    }

    /**
     * What the directory server lacks of own lists.
     *
     * @param numbers where each own list stands, by the id of its postoffice
     */
    Map<Receiver, PendingChanges> own(Map<Integer, Numbers> numbers, Collection<Receiver> receivers)
            throws SQLException {
        Map<Receiver, Pair> asked = new HashMap<>();
        Map<Receiver, Long> counts = new HashMap<>();
        Set<Pair> counted = new HashSet<>();
        for (Receiver receiver : receivers) {
            Numbers list = numbers.get(receiver.postoffice());
            if (list == null) {
                continue;
            }
            long through = through(receiver, list);
            if (through < list.last()) {
                Pair pair = new Pair(receiver.postoffice(), through);
                asked.put(receiver, pair);
                if (list.last() - through > MAX_COUNTED_OF_OWN) {
                    counts.put(receiver, list.last() - through);
                } else {
                    counted.add(pair);
                }
            }
        }
        Map<Pair, Long> exact = pairs.ask(COUNT_OF_OWN, counted, Row::number);
        Map<Pair, Long> oldest = pairs.ask(OLDEST_OF_OWN, asked.values(), Row::number);
        Map<Receiver, Pair> firsts = new HashMap<>();
        asked.forEach(
                (receiver, pair) -> {
                    counts.computeIfAbsent(receiver, r -> exact.get(pair));
                    firsts.put(
                            receiver,
                            new Pair(receiver.postoffice(), oldest.getOrDefault(pair, 0L)));
                });
        return dated(counts, firsts);
    }

    private Map<Receiver, PendingChanges> dated(
            Map<Receiver, Long> counts, Map<Receiver, Pair> firsts) throws SQLException {
        List<Pair> known = new ArrayList<>(firsts.values());
        known.removeIf(pair -> pair.b() == 0);
        Map<Pair, Optional<Instant>> times =
                pairs.ask(
                        CHANGED_AT,
                        known,
                        row -> {
                            Instant exact = row.instantOrNull();
                            Instant earliest = row.instantOrNull();
                            return Optional.ofNullable(exact == null ? earliest : exact);
                        });
        Map<Receiver, PendingChanges> lags = new HashMap<>();
        counts.forEach(
                (receiver, count) ->
                        lags.put(
                                receiver,
                                count == 0
                                        ? PendingChanges.NONE
                                        : new PendingChanges(
                                                count,
                                                times.getOrDefault(
                                                        firsts.get(receiver), Optional.empty()))));
        return lags;
    }

    private static long through(Receiver receiver, Numbers numbers) {
        return numbers.list().equals(receiver.cursor().list()) ? receiver.cursor().through() : 0;
    }
}
