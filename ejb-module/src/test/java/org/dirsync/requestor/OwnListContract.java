package org.dirsync.requestor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.list.NumberedListContract.namesOf;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;
import static org.dirsync.memory.Samples.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList.Page;
import org.dirsync.list.NumberedListContract;
import org.dirsync.memory.MemoryOwnList;
import org.junit.jupiter.api.Test;

/** What a postoffice's own list promises; its owner is LONDON. */
public interface OwnListContract extends NumberedListContract {

    @Override
    OwnList list();

    @Override
    default void put(Entry entry) {
        list().put(List.of(entry), 0);
    }

    @Override
    default void remove(Address address) {
        list().remove(List.of(address));
    }

    /** Puts in a transaction. */
    default Applied putIn(long epoch, Entry... entries) {
        return inTransaction(() -> list().put(List.of(entries), epoch));
    }

    @Test
    default void findsAnEntryByItsAddressInAnyCapitals() {
        putAll(entry("SMTP:a@x", "A"));

        assertThat(inTransaction(() -> list().find(address("smtp:A@X"))))
                .contains(entry("SMTP:a@x", "A"));
        assertThat(inTransaction(() -> list().find(address("SMTP:b@x")))).isEmpty();

        step(() -> remove(address("SMTP:a@x")));
        assertThat(inTransaction(() -> list().find(address("SMTP:a@x")))).isEmpty();
    }

    @Test
    default void putCountsWhatItDid() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));

        Applied applied =
                putIn(0, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B2"), entry("SMTP:c@x", "C"));

        assertThat(applied).isEqualTo(new Applied(1, 1, 0, 1, List.of()));
        assertThat(numbersNow().last()).isEqualTo(4);
    }

    @Test
    default void outsideAnImportTheLastOfTwoCounts() {
        Applied applied = putIn(0, entry("SMTP:a@x", "A"), entry("SMTP:a@x", "A2"));

        assertThat(applied.refused()).isEmpty();
        assertThat(inTransaction(() -> list().find(address("SMTP:a@x"))))
                .contains(entry("SMTP:a@x", "A2"));
    }

    @Test
    default void inAnImportTheSecondOfTwoIsRefusedAlone() {
        long epoch = inTransaction(() -> list().nextEpoch());
        Applied first = putIn(epoch, entry("SMTP:a@x", "A"), entry("SMTP:A@X", "A2"));
        Applied second = putIn(epoch, entry("SMTP:a@x", "A3"), entry("SMTP:b@x", "B"));

        assertThat(first.added()).isEqualTo(1);
        assertThat(first.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.refusal().code()).isEqualTo(Code.DUPLICATE))
                .satisfies(r -> assertThat(r.address()).isEqualTo(address("SMTP:a@x")));
        assertThat(second.added()).isEqualTo(1);
        assertThat(second.refused()).hasSize(1);
        assertThat(inTransaction(() -> list().find(address("SMTP:a@x"))))
                .contains(entry("SMTP:a@x", "A"));
    }

    @Test
    default void theNextImportMayNameAnAddressAgain() {
        long first = inTransaction(() -> list().nextEpoch());
        putIn(first, entry("SMTP:a@x", "A"));
        long second = inTransaction(() -> list().nextEpoch());

        assertThat(second).isGreaterThan(first);
        assertThat(putIn(second, entry("SMTP:a@x", "A")).unchanged()).isEqualTo(1);
    }

    @Test
    default void removeRefusesWhatIsNotThereAndTakesTheRest() {
        putAll(entry("SMTP:a@x", "A"));

        Applied applied =
                inTransaction(
                        () -> list().remove(List.of(address("SMTP:z@x"), address("SMTP:a@x"))));

        assertThat(applied.removed()).isEqualTo(1);
        assertThat(applied.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.refusal().code()).isEqualTo(Code.DOES_NOT_EXIST));
        assertThat(numbersNow().last()).isEqualTo(2);
    }

    @Test
    default void removingTwiceIsRefusedTheSecondTime() {
        putAll(entry("SMTP:a@x", "A"));
        step(() -> remove(address("SMTP:a@x")));

        Applied again = inTransaction(() -> list().remove(List.of(address("SMTP:a@x"))));

        assertThat(again.removed()).isZero();
        assertThat(again.refused()).hasSize(1);
        assertThat(numbersNow().last()).isEqualTo(2);
    }

    @Test
    default void refusalsAreReportedOnceUntilTheyChange() {
        RefusedChange a = refused("SMTP:a@x", "belongs to OSLO");
        RefusedChange b = refused("SMTP:b@x", "belongs to OSLO");
        RefusedChange other = refused("SMTP:a@x", "belongs to TOKYO");

        assertThat(inTransaction(() -> list().refused(List.of(a)))).containsExactly(a);
        assertThat(inTransaction(() -> list().refused(List.of(a, b)))).containsExactly(b);
        assertThat(inTransaction(() -> list().refused(List.of(b, other)))).containsExactly(other);
        assertThat(inTransaction(() -> list().refused(List.of()))).isEmpty();
        assertThat(inTransaction(() -> list().refused(List.of(b)))).containsExactly(b);
    }

    private static RefusedChange refused(String address, String why) {
        return new RefusedChange(1, address(address), new Refusal(Code.ALREADY_EXISTS, why));
    }

    @Test
    default void aDeletedEntryCanBeRestoredAsItWas() {
        Entry entry = entry("SMTP:a@x", "A", Map.of("Phone", "1"));
        putAll(entry);
        removeAll("SMTP:a@x");
        assertThat(deleted(null)).containsExactly(entry);
        long last = numbersNow().last();

        Applied restored = inTransaction(() -> list().restore(List.of(address("SMTP:a@x"))));

        assertThat(restored.added()).isEqualTo(1);
        assertThat(inTransaction(() -> list().find(address("SMTP:a@x")))).contains(entry);
        assertThat(numbersNow().last()).isEqualTo(last + 1);
        assertThat(deleted(null)).isEmpty();
    }

    @Test
    default void whatIsThereAgainOrWasNeverDeletedIsNotRestored() {
        putAll(entry("SMTP:a@x", "A"));
        removeAll("SMTP:a@x");
        putAll(entry("SMTP:a@x", "Another"));

        Applied restored =
                inTransaction(
                        () -> list().restore(List.of(address("SMTP:a@x"), address("SMTP:b@x"))));

        assertThat(restored.added()).isZero();
        assertThat(restored.refused())
                .extracting(r -> r.refusal().code())
                .containsExactly(Code.ALREADY_EXISTS, Code.DOES_NOT_EXIST);
        assertThat(inTransaction(() -> list().find(address("SMTP:a@x"))))
                .contains(entry("SMTP:a@x", "Another"));
    }

    @Test
    default void manyAreRestoredTogetherAndTheRestIsRefusedEachForItself() {
        int many = 250;
        Entry[] entries = new Entry[many];
        for (int i = 0; i < many; i++) {
            entries[i] = entry("SMTP:p%d@x".formatted(i), "P" + i);
        }
        putAll(entries);
        List<Address> addresses = Stream.of(entries).map(Entry::address).toList();
        inTransaction(() -> list().remove(addresses));
        putAll(entry("SMTP:p7@x", "Again"));
        List<Address> wanted = new ArrayList<>(addresses);
        wanted.add(address("SMTP:never@x"));
        wanted.add(address("SMTP:p1@x"));

        Applied restored = inTransaction(() -> list().restore(wanted));

        assertThat(restored.added()).isEqualTo(many - 1);
        assertThat(restored.refused())
                .extracting(r -> r.address() + " " + r.refusal().code())
                .containsExactly(
                        "SMTP:p7@x ALREADY_EXISTS",
                        "SMTP:never@x DOES_NOT_EXIST",
                        "SMTP:p1@x ALREADY_EXISTS");
        assertThat(deleted(null)).extracting(Entry::name).containsExactly("P7");
        assertThat(inTransaction(() -> list().find(address("SMTP:p249@x"))))
                .contains(entry("SMTP:p249@x", "P249"));
        assertThat(inTransaction(() -> list().restore(List.of()))).isEqualTo(Applied.NOTHING);
    }

    @Test
    default void theLastDeletionOfAnAddressIsTheOneToRestore() {
        putAll(entry("SMTP:a@x", "A"));
        removeAll("SMTP:a@x");
        putAll(entry("SMTP:a@x", "B"));
        removeAll("SMTP:a@x");

        assertThat(deleted(null)).containsExactly(entry("SMTP:a@x", "B"));
    }

    @Test
    default void whatAnImportDeletedIsKnownByIt() {
        putAll(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));
        removeAll("SMTP:c@x");
        long epoch = inTransaction(() -> list().nextEpoch());
        putIn(epoch, entry("SMTP:a@x", "A"));
        inTransaction(() -> list().remove(List.of(address("SMTP:b@x")), epoch));

        assertThat(deleted(epoch)).containsExactly(entry("SMTP:b@x", "B"));
        assertThat(deleted(0L)).containsExactly(entry("SMTP:c@x", "C"));
        assertThat(deleted(null)).hasSize(2);
        assertThat(inTransaction(() -> list().deleted("SMTP:b@x", null, 10))).hasSize(1);
        assertThat(inTransaction(() -> list().deleted("", null, 1))).hasSize(1);
    }

    /** The deleted entries. */
    default List<Entry> deleted(Long epoch) {
        return inTransaction(() -> list().deleted("", epoch, 100)).stream()
                .map(OwnList.Deleted::entry)
                .toList();
    }

    /** Removes in a transaction. */
    default void removeAll(String address) {
        inTransaction(() -> list().remove(List.of(address(address))));
    }

    @Test
    default void q96060AListGoesOverToItsNewNameWhileItChanges() {
        MemoryOwnList old = new MemoryOwnList(OSLO, () -> "OLD");
        old.put(List.of(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B")), 0);
        Renaming renaming = new Renaming(old, list());
        Limit one = new Limit(1, 1_000);

        long through = inTransaction(() -> renaming.step(0, one));
        old.remove(List.of(address("SMTP:a@x")));
        old.put(List.of(entry("SMTP:c@x", "C")), 0);
        while (through < old.numbers().last()) {
            long base = through;
            through = inTransaction(() -> renaming.step(base, one));
        }

        assertThat(inTransaction(() -> list().find(address("SMTP:a@x")))).isEmpty();
        assertThat(inTransaction(() -> list().find(address("SMTP:b@x")))).isPresent();
        assertThat(inTransaction(() -> list().find(address("SMTP:c@x")))).isPresent();
        assertThat(inTransaction(() -> list().digests(Filter.ALL)).total())
                .isEqualTo(old.digests(Filter.ALL).total());
    }

    @Test
    default void aGroupOfTenThousandGoesInAndOutAndMayBeRestored() {
        Entry group = group("SMTP:all@x", 10_000);
        putAll(group, entry("SMTP:b@x", "B"));

        assertThat(inTransaction(() -> list().find(address("SMTP:all@x")))).contains(group);
        assertThat(putIn(0, group).unchanged()).isEqualTo(1);
        Page first = page(0, 0, Filter.ALL, WIDE);
        assertThat(first.changes()).extracting(Change::entry).containsExactly(group);
        assertThat(namesOf(page(first.through(), 0, Filter.ALL, WIDE))).containsExactly("B");

        step(() -> remove(address("SMTP:all@x")));
        assertThat(inTransaction(() -> list().find(address("SMTP:all@x")))).isEmpty();
        assertThat(deleted(null)).containsExactly(group);
        step(() -> list().restore(List.of(address("SMTP:all@x"))));
        assertThat(inTransaction(() -> list().find(address("SMTP:all@x")))).contains(group);

        Entry less = group("SMTP:all@x", 3);
        putAll(less);
        assertThat(inTransaction(() -> list().find(address("SMTP:all@x")))).contains(less);
        step(() -> remove(address("SMTP:b@x")));
        step(() -> remove(address("SMTP:all@x")));
        assertThat(inTransaction(() -> list().digests(Filter.ALL))).isEqualTo(Digests.EMPTY);
    }
}
