package org.dirsync.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.list.NumberedList.Page;
import org.junit.jupiter.api.Test;

/** What every numbered list promises. In these tests all entries belong to LONDON. */
public interface NumberedListContract {

    /** A number of changes that no page of these tests reaches. */
    Limit WIDE = new Limit(1_000, 1_000_000);

    /** The list under test, empty and the same at every call in one test. */
    NumberedList list();

    /** Runs a step in a transaction of its own, committed at its end. */
    <T> T inTransaction(Supplier<T> step);

    /** Puts an entry of LONDON into the list, in the running transaction. */
    void put(Entry entry);

    /** Removes an entry of LONDON from the list, in the running transaction. */
    void remove(Address address);

    /** Drops tombstones up to this number (Keep Updates), in the running transaction. */
    void purge(long through);

    /** {@link #inTransaction} for a step without a result. */
    default void step(Runnable step) {
        inTransaction(
                () -> {
                    step.run();
                    return true;
                });
    }

    /** Puts entries, each in a transaction of its own. */
    default void putAll(Entry... entries) {
        for (Entry entry : entries) {
            step(() -> put(entry));
        }
    }

    /** Reads in a transaction. */
    default Page page(long base, long began, Filter filter, Limit limit) {
        return inTransaction(() -> list().read(base, began, filter, limit));
    }

    /** The numbers of a page. */
    static List<Long> numbersOf(Page page) {
        return page.changes().stream().map(Change::number).toList();
    }

    /** The names on a page; null for tombstones. */
    static List<String> namesOf(Page page) {
        List<String> names = new ArrayList<>();
        page.changes().forEach(c -> names.add(c.entry() == null ? null : c.entry().name()));
        return names;
    }

    /** Numbers in a transaction. */
    default Numbers numbersNow() {
        return inTransaction(() -> list().numbers());
    }

    @Test
    default void aNewListStandsAtZeroUnderItsOwnId() {
        Numbers numbers = numbersNow();

        assertThat(numbers.list()).isNotNull();
        assertThat(numbers.last()).isZero();
        assertThat(numbers.purged()).isZero();
        assertThat(numbersNow()).isEqualTo(numbers);
        assertThat(page(0, 0, Filter.ALL, WIDE)).isEqualTo(new Page(List.of(), 0));
        assertThat(inTransaction(() -> list().digests(Filter.ALL))).isEqualTo(Digests.EMPTY);
    }

    @Test
    default void everyChangeTakesTheNextNumber() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:a@x", "A2"));
        step(() -> remove(address("SMTP:b@x")));

        assertThat(numbersNow().last()).isEqualTo(4);
        assertThat(inTransaction(() -> list().lock())).isEqualTo(numbersNow());
    }

    @Test
    default void aChangeWithoutEffectTakesNoNumber() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:a@x", "A"));

        assertThat(numbersNow().last()).isEqualTo(1);
    }

    @Test
    default void otherCapitalsAloneAreAChangeOfTheSameEntry() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:A@x", "A"));

        Page page = page(0, 0, Filter.ALL, WIDE);

        assertThat(numbersOf(page)).containsExactly(2L);
        assertThat(page.changes().get(0).address()).hasToString("SMTP:A@x");
    }

    @Test
    default void readGivesEachAddressOnceUnderTheNumberOfItsLastChange() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:a@x", "A2"));
        step(() -> remove(address("SMTP:b@x")));

        Page page = page(0, 0, Filter.ALL, WIDE);

        assertThat(numbersOf(page)).containsExactly(3L, 4L);
        assertThat(namesOf(page)).containsExactly("A2", null);
        assertThat(page.changes()).allMatch(change -> change.origin().equals(LONDON));
        assertThat(page.changes().get(1).address()).isEqualTo(address("SMTP:b@x"));
        assertThat(page.through()).isEqualTo(4);
    }

    @Test
    default void readBeginsAboveItsBase() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));

        assertThat(numbersOf(page(1, 0, Filter.ALL, WIDE))).containsExactly(2L, 3L);
        assertThat(page(3, 0, Filter.ALL, WIDE)).isEqualTo(new Page(List.of(), 3));
    }

    @Test
    default void readLeavesOutTombstonesOfBeforeTheGeneration() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));
        step(() -> remove(address("SMTP:a@x")));
        step(() -> remove(address("SMTP:b@x")));

        assertThat(numbersOf(page(0, 4, Filter.ALL, WIDE))).containsExactly(3L, 5L);
        assertThat(page(0, 5, Filter.ALL, WIDE).through()).isEqualTo(5);
    }

    @Test
    default void aFullPageEndsAtItsLastChangeAndTheNextGoesOnThere() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));

        Page first = page(0, 0, Filter.ALL, new Limit(2, 1_000_000));
        Page second = page(first.through(), 0, Filter.ALL, new Limit(2, 1_000_000));

        assertThat(numbersOf(first)).containsExactly(1L, 2L);
        assertThat(first.through()).isEqualTo(2);
        assertThat(numbersOf(second)).containsExactly(3L);
        assertThat(second.through()).isEqualTo(3);
    }

    @Test
    default void aPageStaysBelowItsCharactersButHoldsAtLeastOneChange() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));
        int size = Limit.sizeOf(Change.put(1, LONDON, entry("SMTP:a@x", "A")));

        assertThat(numbersOf(page(0, 0, Filter.ALL, new Limit(9, 1)))).containsExactly(1L);
        assertThat(numbersOf(page(0, 0, Filter.ALL, new Limit(9, 2 * size))))
                .containsExactly(1L, 2L);
    }

    @Test
    default void whatTheFilterDoesNotTakeIsPassedOverAndCountsAsRead() {
        putAll(entry("SMTP:a@x", "A"), entry("FAX:1~2~3~4", "F"), entry("SMTP:c@x", "C"));
        Filter smtp = new Filter(Set.of(AddressType.SMTP), true, null);
        Filter fax = new Filter(Set.of(new AddressType("FAX")), true, null);

        assertThat(numbersOf(page(0, 0, smtp, WIDE))).containsExactly(1L, 3L);
        assertThat(page(0, 0, fax, WIDE).through()).isEqualTo(3);
        assertThat(numbersOf(page(0, 0, Filter.ALL.only(LONDON), WIDE)))
                .containsExactly(1L, 2L, 3L);
        assertThat(page(0, 0, Filter.ALL.only(OSLO), WIDE)).isEqualTo(new Page(List.of(), 3));
    }

    @Test
    default void q118298WithoutTemplatesTheDetailsStayAtHome() {
        Entry full = entry("SMTP:a@x", "A", Map.of("Phone", "1"));
        putAll(full);
        Filter bare = new Filter(Set.of(), false, null);

        assertThat(page(0, 0, bare, WIDE).changes())
                .containsExactly(Change.put(1, LONDON, full.withoutDetails()));
        assertThat(inTransaction(() -> list().digests(bare)).total())
                .isEqualTo(Digest.EMPTY.plus(EntryHash.withoutDetails(full)));
    }

    @Test
    default void digestsAreThoseOfTheLiveEntriesThatTheFilterTakes() {
        Entry b = entry("SMTP:b@x", "B", Map.of("Phone", "2"));
        Entry f = entry("FAX:1~2~3~4", "F");
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), f, b);
        step(() -> remove(address("SMTP:a@x")));

        Digests all = inTransaction(() -> list().digests(Filter.ALL));
        Digests smtp =
                inTransaction(
                        () -> list().digests(new Filter(Set.of(AddressType.SMTP), true, null)));

        assertThat(all.of(LONDON))
                .isEqualTo(Digest.EMPTY.plus(EntryHash.of(b)).plus(EntryHash.of(f)));
        assertThat(smtp.total()).isEqualTo(Digest.EMPTY.plus(EntryHash.of(b)));
        assertThat(inTransaction(() -> list().digests(Filter.ALL.only(OSLO))))
                .isEqualTo(Digests.EMPTY);
    }

    @Test
    default void anAddressDeletedAndAddedAgainIsOneLiveEntry() {
        putAll(entry("SMTP:a@x", "A"));
        step(() -> remove(address("SMTP:a@x")));
        putAll(entry("SMTP:a@x", "A"));

        assertThat(numbersOf(page(0, 0, Filter.ALL, WIDE))).containsExactly(3L);
        assertThat(inTransaction(() -> list().digests(Filter.ALL)).total().count()).isEqualTo(1);
    }

    @Test
    default void purgeDropsTombstonesAndNothingElse() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));
        step(() -> remove(address("SMTP:a@x")));
        step(() -> remove(address("SMTP:b@x")));

        step(() -> purge(4));

        assertThat(numbersNow().purged()).isEqualTo(4);
        assertThat(numbersNow().last()).isEqualTo(5);
        assertThat(numbersOf(page(0, 0, Filter.ALL, WIDE))).containsExactly(3L, 5L);
    }

    @Test
    default void anAddressOfAPurgedTombstoneCanBeAddedAgain() {
        putAll(entry("SMTP:a@x", "A"));
        step(() -> remove(address("SMTP:a@x")));
        step(() -> purge(2));
        putAll(entry("SMTP:a@x", "A again"));

        assertThat(namesOf(page(0, 0, Filter.ALL, WIDE))).containsExactly("A again");
        assertThat(numbersNow().last()).isEqualTo(3);
    }

    @Test
    default void renewGivesAnotherIdAndKeepsNumbersAndEntries() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        Numbers before = numbersNow();

        step(() -> list().renew());

        Numbers after = numbersNow();
        assertThat(after.list()).isNotEqualTo(before.list());
        assertThat(after.last()).isEqualTo(before.last());
        assertThat(after.purged()).isEqualTo(before.purged());
        assertThat(numbersOf(page(0, 0, Filter.ALL, WIDE))).containsExactly(1L, 2L);
    }
}
