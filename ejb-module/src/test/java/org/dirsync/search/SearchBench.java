package org.dirsync.search;

import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dirsync.address.Address;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList;
import org.dirsync.list.Offer;
import org.dirsync.list.Receiver;
import org.dirsync.list.Sender;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.search.Follower.Outcome;
import org.dirsync.store.Database;
import org.dirsync.store.Store;
import org.dirsync.store.Visibility;

/**
 * How long a search takes in the list of a postoffice on a Derby on disk, and what the index costs:
 * with all changes sent and received, with own changes that were not sent, and with changes of
 * others that were not received. Arguments: how many names (1000000), how many searches of each
 * kind (200), how many changes (50000).
 */
public final class SearchBench {

    private static final String[] GIVEN =
            ("Aiko \u00c5sa Bj\u00f6rn Chlo\u00e9 Dmitri Fatima Grzegorz Ingrid J\u00fcrgen Kjell"
                            + " Mar\u00eda P\u00e4ivi Ra\u00fal S\u00f8ren Zo\u00eb Anna James Olga Peter Robert"
                            + " Victoria Tom Sofia Priya Lars Emma Carlos Ana Martin Rosa")
                    .split(" ", -1);
    private static final String[] FAMILY =
            ("M\u00fcller Schr\u00f6der Nowak \u0141uczak J\u00f8rgensen Garc\u00eda Lef\u00e8vre O'Brien"
                            + " Ivanov Dvo\u0159\u00e1k Horv\u00e1th Papadopoulos Tanaka Wang Kim Singh Patel"
                            + " Smith Jones Brown Petrovi\u0107 Martin Marsh Roberts Popescu")
                    .split(" ", -1);
    private static final int STEP = 4_000;
    private static final Limit LIMIT = new Limit(STEP, 10_000_000);
    private static final int PAGE = 50;

    private final Database database;
    private final NameIndex index;
    private final int names;
    private final int searches;
    private final int changes;

    private SearchBench(Path place, int names, int searches, int changes) throws IOException {
        this.database = Database.onDisk(place.resolve("db").toString());
        this.index = NameIndex.open(place.resolve("index"));
        this.names = names;
        this.searches = searches;
        this.changes = changes;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        int names = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int searches = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int changes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50_000;
        SearchBench bench =
                new SearchBench(
                        Files.createTempDirectory("search-bench"), names, searches, changes);
        bench.load();
        bench.follow();
        bench.measure("all sent and received");
        bench.change();
        bench.follow();
        bench.measure("%,d own changes not sent".formatted(changes));
        bench.send();
        bench.changeOthers();
        bench.follow();
        bench.measure("%,d changes of others not received".formatted(changes));
    }

    private <T> T step(Function<Store, T> step) {
        return database.step(step);
    }

    private static Entry person(int i) {
        Random random = new Random(42L * 1_000_003 + i);
        String given = GIVEN[random.nextInt(GIVEN.length)];
        String family = FAMILY[random.nextInt(FAMILY.length)];
        String phone =
                "+%d %03d %04d"
                        .formatted(40 + i % 9, random.nextInt(1_000), random.nextInt(10_000));
        try {
            return Entry.of(
                    Address.parse(
                            "SMTP:%s.%s.%d@site%d.example.com"
                                    .formatted(plain(given), plain(family), i, random.nextInt(14))),
                    family + ", " + given,
                    Details.of(Map.of("Phone", phone, "Title", "Engineer", "City", "London")),
                    false);
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String name) {
        return Words.folded(name).replaceAll("[^a-z]", "");
    }

    /** The master list has so many names, and London has received them. */
    private void load() {
        step(
                store -> {
                    store.host(RequestorState.of(HQ, HQ, Options.DEFAULT));
                    store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT));
                    return store.master().numbers();
                });
        Clocks all = Clocks.begin();
        own(0, changes, SearchBench::person);
        send();
        others(changes, names, SearchBench::person);
        boolean complete = false;
        while (!complete) {
            complete = step(SearchBench::receive);
        }
        all.say("master list and a copy of %,d names".formatted(names));
    }

    private void own(int from, int to, IntFunction<Entry> entry) {
        for (int at = from; at < to; at += STEP) {
            List<Entry> entries =
                    IntStream.range(at, Math.min(to, at + STEP)).mapToObj(entry).toList();
            step(store -> store.requestor(LONDON).own().put(entries, 0));
        }
    }

    private void others(int from, int to, IntFunction<Entry> entry) {
        for (int at = from; at < to; at += STEP) {
            List<Change> some =
                    IntStream.range(at, Math.min(to, at + STEP))
                            .mapToObj(i -> Change.put(i + 1L, OSLO, entry.apply(i)))
                            .toList();
            step(store -> store.master().copyOf(OSLO).apply(some));
        }
    }

    /** London renames half of its people, deletes a quarter, and has a quarter of new ones. */
    private void change() {
        own(0, changes / 2, i -> renamed(i));
        own(names, names + changes / 4, SearchBench::person);
        for (int at = changes / 2; at < changes * 3 / 4; at += STEP) {
            List<Address> gone =
                    IntStream.range(at, Math.min(changes * 3 / 4, at + STEP))
                            .mapToObj(i -> person(i).address())
                            .toList();
            step(store -> store.requestor(LONDON).own().remove(gone, 0));
        }
    }

    /** Oslo renames people; the server knows, London does not. */
    private void changeOthers() {
        others(changes, changes * 2, i -> renamed(i));
    }

    private Entry renamed(int i) {
        Entry person = person(i);
        return new Entry(
                person.address(), person(i + names).name(), person.details(), person.hidden());
    }

    /** London's own changes go to the server, and what the server has to London. */
    private void send() {
        boolean complete = false;
        while (!complete) {
            complete =
                    step(
                            store ->
                                    send(
                                            store.requestor(LONDON).own(),
                                            store.master().copyOf(LONDON)));
        }
    }

    private static boolean receive(Store store) {
        return send(store.master(), store.requestor(LONDON).received());
    }

    private static boolean send(NumberedList list, Copy copy) {
        Sender sender = new Sender(list);
        Cursor have = Objects.requireNonNull(copy.progress(null)).cursor();
        Batch batch = sender.next(sender.resume(have, Offer.NONE.begun(have)), Filter.ALL, LIMIT);
        new Receiver(copy).receive(batch);
        return batch.complete();
    }

    private void follow() throws IOException {
        Clocks all = Clocks.begin();
        Outcome outcome = Outcome.BEHIND;
        while (outcome != Outcome.SAME) {
            outcome =
                    step(
                            store -> {
                                try {
                                    return new Follower(index).followAll(store, STEP);
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
        }
        index.commit();
        all.say("index of %,d names".formatted(names));
        Clocks digest = Clocks.begin();
        index.digests();
        digest.say("its digests");
    }

    private void measure(String when) {
        System.out.println(when);
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("one letter", i -> String.valueOf((char) ('a' + i % 26)));
        kinds.put("two and three letters", i -> beginning(i, 2 + i % 2));
        kinds.put(
                "two beginnings", i -> beginning(i, 1 + i % 3) + " " + beginning(i + 7, 1 + i % 4));
        kinds.put("whole names", i -> person(i * 37).name());
        kinds.put("parts of addresses", i -> plain(FAMILY[i % FAMILY.length]) + "." + i * 13);
        kinds.put("phone numbers", i -> person(i * 91).details().asMap().get("Phone"));
        kinds.put("misses", i -> "zzq" + i);
        kinds.put("digits", i -> Integer.toString(i % 10));
        for (int warm = 0; warm < 2; warm++) {
            kinds.values().forEach(kind -> times(kind, 20));
        }
        List<double[]> all = new ArrayList<>();
        kinds.forEach(
                (name, kind) -> {
                    List<double[]> times = times(kind, searches);
                    say(name, times);
                    all.addAll(times);
                });
        say("all of them", all);
        say("beginnings, as before the index", before(kinds));
    }

    private static String beginning(int i, int length) {
        String word =
                Words.folded(i % 2 == 0 ? GIVEN[i % GIVEN.length] : FAMILY[i % FAMILY.length]);
        return word.substring(0, Math.min(length, word.length()));
    }

    /** Elapsed and processor time of each, in milliseconds. */
    private List<double[]> times(IntFunction<String> kind, int many) {
        Scope scope = new Scope(LONDON, Visibility.ALL, Set.of(), null, null, null);
        List<double[]> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Wanted wanted = Wanted.of(kind.apply(i));
            Clocks one = Clocks.begin();
            step(
                    store -> {
                        try {
                            return new ViewSearch(
                                            index,
                                            store.addresses(LONDON),
                                            wanted,
                                            scope,
                                            () -> false)
                                    .find(null, PAGE);
                        } catch (StoppedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            times.add(one.end());
        }
        return times;
    }

    private List<double[]> before(Map<String, IntFunction<String>> kinds) {
        List<double[]> times = new ArrayList<>();
        kinds.forEach(
                (name, kind) -> {
                    for (int i = 0; i < searches / 10 + 1; i++) {
                        String text = kind.apply(i);
                        Clocks one = Clocks.begin();
                        step(store -> store.addresses(LONDON).gal(text, null, PAGE));
                        times.add(one.end());
                    }
                });
        return times;
    }

    private static void say(String what, List<double[]> times) {
        System.out.printf(
                "%-36s %5d searches: elapsed p50 %7.1f p95 %7.1f; processor p50 %7.1f p95 %7.1f"
                        + " most %7.1f ms%n",
                what,
                times.size(),
                at(times, 0, 50),
                at(times, 0, 95),
                at(times, 1, 50),
                at(times, 1, 95),
                at(times, 1, 100));
    }

    private static double at(List<double[]> times, int which, int percent) {
        double[] sorted = times.stream().mapToDouble(time -> time[which]).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Elapsed time, and processor time of this thread, from one moment on. */
    private record Clocks(long elapsed, long cpu) {
        static Clocks begin() {
            return new Clocks(System.nanoTime(), used());
        }

        private static long used() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        double[] end() {
            return new double[] {(System.nanoTime() - elapsed) / 1e6, (used() - cpu) / 1e6};
        }

        void say(String what) {
            double[] times = end();
            System.out.printf(
                    "%-36s elapsed %,9.0f ms, processor of the thread %,9.0f ms%n",
                    what, times[0], times[1]);
        }
    }
}
