package org.dirsync.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Batch;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList;
import org.dirsync.list.Offer;
import org.dirsync.list.Receiver;
import org.dirsync.list.Sender;
import org.dirsync.memory.Samples;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.search.Follower.Outcome;
import org.dirsync.store.Database;
import org.dirsync.store.ListFeed;
import org.dirsync.store.ListFeed.Indexed;
import org.dirsync.store.Listed;
import org.dirsync.store.SearchedList;
import org.dirsync.store.Store;
import org.dirsync.store.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what a look at every row would find, whatever has happened. */
@Tag("slow")
class ViewSearchTest {

    private static final List<String> FAMILY =
            List.of("Martin", "M\u00fcller", "Marsh", "Ng", "Roberts", "\u5c71\u7530\u592a\u90ce");
    private static final List<String> GIVEN = List.of("Robert", "Rosa", "Zo\u00eb", "Martina");
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "m",
                    "mar",
                    "mar ro",
                    "r",
                    "zoe",
                    "martina",
                    "x1",
                    "nobody",
                    "mueller r",
                    "\u7530",
                    "\u592a\u90ce r");
    private static final Limit FEW = new Limit(7, 10_000);

    private final Database database = Database.inMemory();

    ViewSearchTest() {
        step(
                store -> {
                    for (PostofficeName name : List.of(HQ, LONDON, OSLO)) {
                        store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                    }
                    return store.master().numbers();
                });
    }

    private <T> T step(Function<Store, T> step) {
        return database.step(step);
    }

    private Outcome follow(NameIndex index, int most) {
        return step(
                store -> {
                    try {
                        return new Follower(index).followAll(store, most);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** A part of what the receiver lacks arrives. */
    private static boolean send(NumberedList list, Copy copy) {
        return send(list, copy, FEW);
    }

    private static boolean send(NumberedList list, Copy copy, Limit limit) {
        Sender sender = new Sender(list);
        Cursor have = Objects.requireNonNull(copy.progress(null)).cursor();
        Cursor from = sender.resume(have, Offer.NONE.begun(have));
        Batch batch = sender.next(from, Filter.ALL, limit);
        new Receiver(copy).receive(batch);
        return batch.complete();
    }

    private static Map<String, String> group(int[] drawn, PostofficeName owner) {
        String members =
                IntStream.of(drawn)
                        .mapToObj(i -> "SMTP:x%d@%s".formatted(i, owner.postoffice()))
                        .distinct()
                        .collect(Collectors.joining(" | "));
        return Map.of(Kind.PROMPT, "group", Members.PROMPT, members);
    }

    private void change(Random random, PostofficeName owner) {
        int[] members = random.ints(3, 0, 6).toArray();
        String address = "SMTP:x%d@%s".formatted(random.nextInt(40), owner.postoffice());
        step(
                store -> {
                    var own = store.requestor(owner).own();
                    if (random.nextInt(4) == 0) {
                        return own.remove(List.of(address(address)), 0);
                    }
                    String name =
                            FAMILY.get(random.nextInt(FAMILY.size()))
                                    + ", "
                                    + GIVEN.get(random.nextInt(GIVEN.size()));
                    Map<String, String> details =
                            random.nextInt(3) == 0 ? group(members, owner) : Map.of();
                    Entry entry = entry(address, name, details);
                    boolean hidden = random.nextInt(5) == 0;
                    return own.put(
                            List.of(new Entry(entry.address(), name, entry.details(), hidden)), 0);
                });
    }

    private static SearchedList list(Store store, @Nullable PostofficeName view) {
        return view == null ? store.masterAddresses() : store.addresses(view);
    }

    private static void each(
            Store store, @Nullable PostofficeName view, Consumer<Listed> consumer) {
        if (view == null) {
            store.masterAddresses().each(consumer);
        } else {
            store.addresses(view).eachGal(consumer);
        }
    }

    private List<String> scanned(@Nullable PostofficeName view, Wanted wanted, Scope scope) {
        TreeMap<Place, String> found = new TreeMap<>();
        step(
                store -> {
                    each(
                            store,
                            view,
                            one -> {
                                if (scope.shows(one) && wanted.matches(one.entry())) {
                                    found.put(Place.of(one, wanted), shown(one));
                                }
                            });
                    return true;
                });
        return List.copyOf(found.values());
    }

    private List<String> searched(
            NameIndex index, @Nullable PostofficeName view, Wanted wanted, Scope scope, int limit) {
        List<String> found = new ArrayList<>();
        String after = null;
        do {
            Place from = after == null ? null : Place.parse(after).orElseThrow();
            Found page =
                    step(
                            store ->
                                    found(
                                            new ViewSearch(
                                                    index,
                                                    list(store, view),
                                                    wanted,
                                                    scope,
                                                    () -> false),
                                            from,
                                            limit));
            assertThat(page.complete()).isTrue();
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            page.entries().forEach(one -> found.add(shown(one)));
            after = page.next();
        } while (after != null);
        return found;
    }

    private static Found found(ViewSearch search, @Nullable Place from, int limit) {
        try {
            return search.find(from, limit);
        } catch (StoppedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsAtTheNextStepWhenItsAnswerIsNoLongerWanted(@TempDir Path place) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            change(random, LONDON);
        }
        step(s -> send(s.requestor(LONDON).own(), s.master().copyOf(LONDON)));
        NameIndex index = NameIndex.open(place.resolve("index"));
        while (follow(index, 100) != Outcome.SAME) {
            // on to the end of the list
        }
        Scope scope = new Scope(LONDON, Visibility.ALL, Set.of(), null, null, null);
        int stopped = 0;
        while (!isComplete(index, scope, stopped)) {
            stopped++;
        }
        assertThat(stopped).isGreaterThan(2);
        index.close();
    }

    /** Whether a search that is stopped after so many looks has an answer before that. */
    private boolean isComplete(NameIndex index, Scope scope, int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        return step(
                store -> {
                    try {
                        new ViewSearch(
                                        index,
                                        list(store, LONDON),
                                        Wanted.of(""),
                                        scope,
                                        () -> left.getAndDecrement() <= 0)
                                .find(null, 5);
                        return true;
                    } catch (StoppedException e) {
                        return false;
                    }
                });
    }

    private static String shown(Listed listed) {
        return listed.owner() + " " + listed.entry();
    }

    private void compare(NameIndex index, String when) {
        for (PostofficeName view : new PostofficeName[] {LONDON, OSLO, null}) {
            for (PostofficeName origin : new PostofficeName[] {null, OSLO}) {
                Kind kind = origin == null ? null : Kind.GROUP;
                Scope scope = new Scope(view, Visibility.ALL, Set.of(), origin, null, kind);
                for (String text : TEXTS) {
                    Wanted wanted = Wanted.of(text);
                    assertThat(searched(index, view, wanted, scope, 3))
                            .as("%s at %s, %s of %s, %s", text, view, kind, origin, when)
                            .isEqualTo(scanned(view, wanted, scope));
                }
            }
        }
    }

    private void compareGroups(NameIndex index, String when) {
        for (PostofficeName view : new PostofficeName[] {LONDON, OSLO, null}) {
            for (Visibility visibility : Visibility.values()) {
                String member = address("SMTP:x1@" + OSLO.postoffice()).key();
                Scope scope = new Scope(view, visibility, Set.of(), null, null, Kind.GROUP, member);
                assertThat(searched(index, view, Wanted.of(""), scope, 3))
                        .as("groups of %s at %s, %s, %s", member, view, visibility, when)
                        .isEqualTo(scanned(view, Wanted.of(""), scope));
            }
        }
    }

    @Test
    void findsTheGroupsOfAMemberInEachViewAndNoneThatItLeft(@TempDir Path place)
            throws IOException {
        String team = "SMTP:team@x";
        String ann = address("SMTP:ann@x").key();
        Scope scope = new Scope(OSLO, Visibility.ALL, Set.of(), null, null, Kind.GROUP, ann);
        try (NameIndex index = NameIndex.open(place)) {
            owns(entry(team, "Team", groupOf("SMTP:bob@x | smtp:Ann@X")));
            owns(entry("SMTP:other@x", "Other", groupOf("SMTP:annie@x")));
            owns(entry("SMTP:ann@x", "Ann", Map.of()));
            followToTheEnd(index);
            assertThat(searched(index, OSLO, Wanted.of(""), scope, 5))
                    .singleElement()
                    .asString()
                    .contains("Team");

            owns(entry(team, "Team", groupOf("SMTP:bob@x")));
            followToTheEnd(index);
            assertThat(searched(index, OSLO, Wanted.of(""), scope, 5)).isEmpty();
        }
    }

    @Test
    void aLargeGroupIsFoundByItsMembersAndNotByTheirDigits(@TempDir Path place) throws IOException {
        Scope scope = scopeOf("SMTP:%s00123@northwind.example".formatted("m".repeat(72)));
        try (NameIndex index = NameIndex.open(place)) {
            owns(Samples.group("SMTP:all@x", 10_000));
            owns(entry("SMTP:odd@x", "Odd", groupOf("x".repeat(100_000))));
            owns(entry("SMTP:phone@x", "Phone", Map.of("Phone", "00123456")));
            followToTheEnd(index);

            assertThat(searched(index, OSLO, Wanted.of(""), scope, 5))
                    .singleElement()
                    .asString()
                    .contains("All");
            Scope any = new Scope(OSLO, Visibility.ALL, Set.of(), null, null, null, null);
            assertThat(searched(index, OSLO, Wanted.of("00123"), any, 5))
                    .singleElement()
                    .asString()
                    .contains("Phone");
        }
    }

    private static Scope scopeOf(String member) {
        return new Scope(
                OSLO, Visibility.ALL, Set.of(), null, null, Kind.GROUP, address(member).key());
    }

    private static Map<String, String> groupOf(String members) {
        return Map.of(Kind.PROMPT, "group", Members.PROMPT, members);
    }

    private void owns(Entry entry) {
        step(store -> store.requestor(OSLO).own().put(List.of(entry), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void findsWhatAScanFindsAfterAnyChangesAndCrashes(int first, @TempDir Path place)
            throws IOException {
        for (int seed = first; seed < first + Integer.getInteger("seeds", 3); seed++) {
            Random random = new Random(seed);
            NameIndex index = NameIndex.open(place.resolve("index" + seed));
            for (int round = 0; round < 60; round++) {
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> change(random, random.nextBoolean() ? OSLO : LONDON);
                    case 3 -> step(s -> send(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
                    case 4 -> step(s -> send(s.requestor(LONDON).own(), s.master().copyOf(LONDON)));
                    case 5 -> step(s -> send(s.master(), s.requestor(LONDON).received()));
                    case 6 -> step(s -> send(s.master(), s.requestor(OSLO).received()));
                    case 7 -> follow(index, 1 + random.nextInt(5));
                    default -> index = interrupted(index, random);
                }
                if (round % 10 == 9) {
                    String when = "seed %d, round %d".formatted(seed, round);
                    whole();
                    while (follow(index, 5) != Outcome.SAME) {
                        // on to the end of the list
                    }
                    compareSome(index, when, random);
                    compare(index, when);
                    compareGroups(index, when);
                    NameIndex same = index;
                    assertThat(differs(same)).as(when).isFalse();
                }
            }
            index.close();
        }
    }

    /** Ends any import that is under way, for until then the answer says that it is incomplete. */
    private void whole() {
        step(
                s -> {
                    for (PostofficeName name : List.of(LONDON, OSLO)) {
                        Copy copy = s.requestor(name).received();
                        Cursor have = Objects.requireNonNull(copy.progress(null)).cursor();
                        while (have.list() != null && !have.complete()) {
                            send(s.master(), copy);
                            have = Objects.requireNonNull(copy.progress(null)).cursor();
                        }
                    }
                    return true;
                });
    }

    /** Changes that neither the index nor the server has seen. */
    private void compareSome(NameIndex index, String when, Random random) {
        for (int i = 0; i < 5; i++) {
            change(random, random.nextBoolean() ? OSLO : LONDON);
        }
        step(s -> send(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
        compare(index, when + " and not followed");
        while (follow(index, 5) != Outcome.SAME) {
            // on to the end of the list
        }
    }

    private boolean differs(NameIndex index) {
        Boolean differs =
                step(
                        store -> {
                            try {
                                return new Follower(index).check(store);
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        return differs;
    }

    /** The process ends, with or without a commit before, and starts again. */
    private static NameIndex interrupted(NameIndex index, Random random) {
        try {
            if (random.nextBoolean()) {
                index.commit();
            }
            return index.reopened();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Entry> people(PostofficeName owner, String name) {
        return IntStream.range(0, 1_500)
                .mapToObj(i -> entry("SMTP:p%d@%s".formatted(i, owner.postoffice()), name))
                .toList();
    }

    private static boolean all(NumberedList list, Copy copy) {
        boolean complete = false;
        while (!complete) {
            complete = send(list, copy, Limit.DEFAULT);
        }
        return true;
    }

    @Test
    void manyOwnChangesThatWereNotSentAreFoundByTheIndex(@TempDir Path place) throws IOException {
        try (NameIndex index = NameIndex.open(place)) {
            step(s -> s.requestor(OSLO).own().put(people(OSLO, "Ng"), 0));
            step(s -> all(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
            step(s -> all(s.master(), s.requestor(OSLO).received()));
            step(s -> s.requestor(OSLO).own().put(people(OSLO, "Marsh"), 0));
            List<Address> gone = List.of(address("SMTP:p1@OSLO"), address("SMTP:p1499@OSLO"));
            step(s -> s.requestor(OSLO).own().remove(gone, 0));
            followToTheEnd(index);

            assertThat(count(index, OSLO, "marsh")).isEqualTo(1_498);
            assertThat(count(index, OSLO, "ng")).isZero();
            assertThat(count(index, LONDON, "ng")).isZero();
        }
    }

    @Test
    void manyChangesOfOthersAreFoundAsTheyWereUntilTheyAreReceived(@TempDir Path place)
            throws IOException {
        try (NameIndex index = NameIndex.open(place)) {
            step(s -> s.requestor(OSLO).own().put(people(OSLO, "Ng"), 0));
            step(s -> all(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
            followToTheEnd(index);
            step(s -> all(s.master(), s.requestor(LONDON).received()));
            step(s -> s.requestor(OSLO).own().put(people(OSLO, "Marsh"), 0));
            step(s -> all(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
            followToTheEnd(index);

            assertThat(count(index, LONDON, "ng")).isEqualTo(1_500);
            assertThat(count(index, LONDON, "marsh")).isZero();

            step(s -> all(s.master(), s.requestor(LONDON).received()));
            assertThat(count(index, LONDON, "marsh")).isEqualTo(1_500);
            assertThat(index.replaced()).isEqualTo(1_500);
            followToTheEnd(index);
            index.apply(ListFeed.MASTER, List.of(), index.mark(ListFeed.MASTER).through(), 0);
            assertThat(index.replaced()).isZero();
        }
    }

    @Test
    void whatWasReplacedBeforeTheIndexSawItIsFoundInTheRows(@TempDir Path place)
            throws IOException {
        try (NameIndex index = NameIndex.open(place)) {
            step(s -> s.requestor(OSLO).own().put(List.of(entry("SMTP:a@x", "Ng")), 0));
            step(s -> all(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
            step(s -> all(s.master(), s.requestor(LONDON).received()));
            step(s -> s.requestor(OSLO).own().put(List.of(entry("SMTP:a@x", "Marsh")), 0));
            step(s -> all(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
            followToTheEnd(index);

            assertThat(count(index, LONDON, "ng")).isOne();
            assertThat(count(index, LONDON, "marsh")).isZero();
        }
    }

    @Test
    void whatAPostofficeSkippedIsFoundAsItWasBeforeTheIndexSawIt(@TempDir Path place)
            throws IOException {
        try (NameIndex index = NameIndex.open(place)) {
            publishes(entry("SMTP:a@x", "Ng"));
            step(s -> all(s.master(), s.requestor(LONDON).received()));
            publishes(entry("SMTP:a@x", "Marsh"));
            publishes(entry("SMTP:b@x", "Rosa"));
            followToTheEnd(index);
            publishes(entry("SMTP:a@x", "Roberts"));
            step(s -> send(s.master(), s.requestor(LONDON).received(), new Limit(1, 10_000)));
            followToTheEnd(index);

            assertThat(count(index, LONDON, "ng")).isOne();
            assertThat(count(index, LONDON, "rosa")).isOne();

            step(s -> all(s.master(), s.requestor(LONDON).received()));
            followToTheEnd(index);
            assertThat(count(index, LONDON, "roberts")).isOne();
            assertThat(index.lost().spans()).isEmpty();
        }
    }

    /** OSLO changes an entry, and the master list gets it. */
    private void publishes(Entry entry) {
        owns(entry);
        step(s -> all(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
    }

    private void followToTheEnd(NameIndex index) {
        while (follow(index, 1_000) != Outcome.SAME) {
            // on to the end of the lists
        }
    }

    private int count(NameIndex index, PostofficeName view, String text) {
        Scope scope = new Scope(view, Visibility.ALL, Set.of(), null, null, null);
        return searched(index, view, Wanted.of(text), scope, 500).size();
    }

    @Test
    void beginsAnewWhenItIsNotAsTheList(@TempDir Path place) throws IOException {
        try (NameIndex index = NameIndex.open(place)) {
            change(new Random(1), OSLO);
            step(s -> s.requestor(OSLO).own().put(List.of(entry("SMTP:a@x", "A")), 0));
            step(s -> send(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
            assertThat(follow(index, 100)).isEqualTo(Outcome.CAUGHT_UP);
            assertThat(differs(index)).isFalse();

            step(
                    s -> {
                        s.master().renew();
                        return true;
                    });
            assertThat(follow(index, 100)).isEqualTo(Outcome.CAUGHT_UP);
            assertThat(differs(index)).isFalse();

            index.apply(ListFeed.MASTER, List.of(), 1_000_000, 1_000_000);
            assertThat(follow(index, 100)).isEqualTo(Outcome.CAUGHT_UP);
            assertThat(index.mark(ListFeed.MASTER).through()).isLessThan(1_000);
        }
    }

    @Test
    void aDifferenceIsFoundByTheDigest(@TempDir Path place) throws IOException {
        try (NameIndex index = NameIndex.open(place)) {
            step(s -> s.requestor(OSLO).own().put(List.of(entry("SMTP:a@x", "A")), 0));
            step(s -> send(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
            follow(index, 100);
            var row = step(s -> s.feed().read(0, 1)).changes().get(0);
            index.apply(
                    ListFeed.MASTER,
                    List.of(
                            new Indexed(
                                    row.number(),
                                    row.owner(),
                                    row.origin(),
                                    row.entry(),
                                    row.hash(),
                                    true)),
                    row.number(),
                    row.number());

            assertThat(differs(index)).isTrue();
            while (follow(index, 100) != Outcome.SAME) {
                // on to the end of the list
            }
            assertThat(differs(index)).isFalse();
        }
    }
}
