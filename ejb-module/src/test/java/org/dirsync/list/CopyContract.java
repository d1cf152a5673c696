package org.dirsync.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.TOKYO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.dirsync.address.Entry;
import org.dirsync.list.Digests.Part;
import org.junit.jupiter.api.Test;

/** What a requestor's copy of the master list promises. */
public interface CopyContract {

    /** The copy under test, empty and the same at every call in one test. */
    Copy copy();

    /** Runs a step in a transaction of its own, committed at its end. */
    <T> T inTransaction(Supplier<T> step);

    /** {@link #inTransaction} for a step without a result. */
    default void step(Runnable step) {
        inTransaction(
                () -> {
                    step.run();
                    return true;
                });
    }

    /** Applies changes in a transaction. */
    default Applied applied(Change... changes) {
        return inTransaction(() -> copy().apply(List.of(changes)));
    }

    /** The digest of what the copy holds of all origins. */
    default Digest total() {
        return inTransaction(() -> copy().digests()).total();
    }

    /** The digest of these entries. */
    static Digest digestOf(Entry... entries) {
        Digest digest = Digest.EMPTY;
        for (Entry entry : entries) {
            digest = digest.plus(EntryHash.of(entry));
        }
        return digest;
    }

    @Test
    default void aNewCopyHasNothing() {
        assertThat(inTransaction(() -> copy().progress(null))).isEqualTo(Progress.NONE);
        assertThat(inTransaction(() -> copy().progress(LONDON))).isNull();
        assertThat(inTransaction(() -> copy().repairs())).isEmpty();
        assertThat(inTransaction(() -> copy().digests())).isEqualTo(Digests.EMPTY);
    }

    @Test
    default void progressIsKeptAsStored() {
        Progress whole = new Progress(new Cursor(new ListId("L-1"), 3, 40, 50, true), 7);
        Progress forgotten = new Progress(whole.cursor().forgotten(), 7);

        step(() -> copy().store(null, whole));
        assertThat(inTransaction(() -> copy().progress(null))).isEqualTo(whole);

        step(() -> copy().store(null, forgotten));
        assertThat(inTransaction(() -> copy().progress(null))).isEqualTo(forgotten);
    }

    @Test
    default void repairsAreOpenedStoredAndEndedEachForItself() {
        Progress further = new Progress(new Cursor(new ListId("L-1"), 3, 40, 50, false), 9);
        step(() -> copy().openRepair(LONDON));
        step(() -> copy().openRepair(OSLO));
        Progress london = inTransaction(() -> copy().progress(LONDON));
        Progress oslo = inTransaction(() -> copy().progress(OSLO));

        assertThat(london).isNotNull();
        assertThat(oslo.cursor().generation()).isGreaterThan(london.cursor().generation());
        assertThat(inTransaction(() -> copy().repairs())).containsOnlyKeys(LONDON, OSLO);

        step(() -> copy().store(LONDON, further));
        assertThat(inTransaction(() -> copy().repairs()))
                .containsEntry(LONDON, further)
                .containsEntry(OSLO, oslo);

        step(() -> copy().store(LONDON, null));
        assertThat(inTransaction(() -> copy().progress(LONDON))).isNull();
        assertThat(inTransaction(() -> copy().progress(null))).isEqualTo(Progress.NONE);

        step(() -> copy().endRepairs());
        assertThat(inTransaction(() -> copy().repairs())).isEmpty();
        assertThat(inTransaction(() -> copy().progress(OSLO))).isNull();
    }

    @Test
    default void epochsOnlyGrow() {
        long first = inTransaction(() -> copy().nextEpoch());
        long second = inTransaction(() -> copy().nextEpoch());

        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    default void changesAreAppliedInOrderAndCounted() {
        Applied first =
                applied(
                        Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                        Change.put(2, LONDON, entry("SMTP:b@x", "B")),
                        Change.put(3, OSLO, entry("SMTP:c@x", "C")));
        Applied second =
                applied(
                        Change.put(4, LONDON, entry("SMTP:a@x", "A2")),
                        Change.removed(5, LONDON, address("SMTP:b@x")),
                        Change.put(6, OSLO, entry("SMTP:c@x", "C")));

        assertThat(first).isEqualTo(new Applied(3, 0, 0, 0, List.of()));
        assertThat(second).isEqualTo(new Applied(0, 1, 1, 1, List.of()));
        assertThat(total()).isEqualTo(digestOf(entry("SMTP:a@x", "A2"), entry("SMTP:c@x", "C")));
    }

    @Test
    default void aTombstoneForNothingChangesNothing() {
        assertThat(applied(Change.removed(1, LONDON, address("SMTP:a@x"))))
                .isEqualTo(new Applied(0, 0, 0, 1, List.of()));
        assertThat(total()).isEqualTo(Digest.EMPTY);
    }

    @Test
    default void anAddressOfAnotherOwnerReplacesTheOldEntry() {
        applied(Change.put(1, LONDON, entry("SMTP:a@x", "A")));

        Applied moved = applied(Change.put(2, OSLO, entry("SMTP:a@x", "A")));

        Digests digests = inTransaction(() -> copy().digests());
        assertThat(moved.changes()).isEqualTo(1);
        assertThat(digests.of(LONDON)).isEqualTo(Digest.EMPTY);
        assertThat(digests.of(OSLO)).isEqualTo(digestOf(entry("SMTP:a@x", "A")));
    }

    @Test
    default void aTombstoneTakesTheAddressWhoeverOwnedIt() {
        applied(Change.put(1, LONDON, entry("SMTP:a@x", "A")));

        applied(Change.removed(3, OSLO, address("SMTP:A@X")));

        assertThat(total()).isEqualTo(Digest.EMPTY);
    }

    @Test
    default void digestsAreKeptForEachOriginAndType() {
        Entry a = entry("SMTP:a@x", "A");
        Entry f = entry("FAX:1~2~3~4", "F");
        applied(
                Change.put(1, LONDON, a),
                Change.put(2, LONDON, f),
                Change.put(3, OSLO, entry("SMTP:c@x", "C")));

        Digests digests = inTransaction(() -> copy().digests());

        assertThat(digests.parts()).hasSize(3);
        assertThat(digests.of(new Part(LONDON, a.address().type()))).isEqualTo(digestOf(a));
        assertThat(digests.of(new Part(LONDON, f.address().type()))).isEqualTo(digestOf(f));
    }

    @Test
    default void sweepRemovesWhatTheEpochDidNotTouch() {
        applied(
                Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                Change.put(2, LONDON, entry("SMTP:b@x", "B")),
                Change.put(3, OSLO, entry("SMTP:c@x", "C")));
        long epoch = inTransaction(() -> copy().nextEpoch());
        applied(
                Change.put(11, LONDON, entry("SMTP:a@x", "A")),
                Change.put(12, TOKYO, entry("SMTP:d@x", "D")));

        int swept = inTransaction(() -> copy().sweep(null, epoch));

        assertThat(swept).isEqualTo(2);
        assertThat(total()).isEqualTo(digestOf(entry("SMTP:a@x", "A"), entry("SMTP:d@x", "D")));
        assertThat(inTransaction(() -> copy().sweep(null, epoch))).isZero();
    }

    @Test
    default void sweepLeavesWhatWasTouchedAsItIs() {
        applied(
                Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                Change.put(2, LONDON, entry("SMTP:b@x", "B")),
                Change.put(3, OSLO, entry("SMTP:c@x", "C")));
        long epoch = inTransaction(() -> copy().nextEpoch());
        step(() -> copy().touch(List.of(address("SMTP:a@x"), address("SMTP:none@x"))));

        assertThat(inTransaction(() -> copy().sweep(null, epoch))).isEqualTo(2);

        assertThat(total()).isEqualTo(digestOf(entry("SMTP:a@x", "A")));
    }

    @Test
    default void sweepOfOneOriginLeavesTheOthers() {
        applied(
                Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                Change.put(3, OSLO, entry("SMTP:c@x", "C")));
        long epoch = inTransaction(() -> copy().nextEpoch());

        assertThat(inTransaction(() -> copy().sweep(LONDON, epoch))).isEqualTo(1);

        assertThat(total()).isEqualTo(digestOf(entry("SMTP:c@x", "C")));
    }

    @Test
    default void whatALaterEpochTouchedIsNotSweptEither() {
        long first = inTransaction(() -> copy().nextEpoch());
        inTransaction(() -> copy().nextEpoch());
        applied(Change.put(1, LONDON, entry("SMTP:a@x", "A")));

        assertThat(inTransaction(() -> copy().sweep(null, first))).isZero();
    }

    @Test
    default void manyChangesInOneBatchAreAllApplied() {
        List<Change> changes =
                LongStream.rangeClosed(1, 700)
                        .mapToObj(n -> Change.put(n, LONDON, entry("SMTP:p" + n + "@x", "P" + n)))
                        .toList();

        Applied applied = inTransaction(() -> copy().apply(changes));

        assertThat(applied.added()).isEqualTo(700);
        assertThat(total().count()).isEqualTo(700);
    }

    @Test
    default void heldEntriesStayAndCountAsGone() {
        applied(
                Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                Change.put(2, LONDON, entry("SMTP:b@x", "B")));

        Applied held =
                inTransaction(
                        () ->
                                copy().hold(
                                                List.of(
                                                        Change.removed(
                                                                3, LONDON, address("SMTP:a@x")),
                                                        Change.removed(
                                                                4, LONDON, address("SMTP:z@x")))));

        assertThat(held).isEqualTo(new Applied(0, 0, 0, 1, List.of()));
        assertThat(total()).isEqualTo(digestOf(entry("SMTP:b@x", "B")));
        assertThat(inTransaction(() -> copy().waiting()).total())
                .isEqualTo(digestOf(entry("SMTP:a@x", "A")));
        assertThat(inTransaction(() -> copy().kept())).isEqualTo(Digests.EMPTY);
    }

    @Test
    default void aTombstoneOfAnotherOriginIsNotHeld() {
        applied(Change.put(1, LONDON, entry("SMTP:a@x", "A")));

        Applied held =
                inTransaction(
                        () -> copy().hold(List.of(Change.removed(3, OSLO, address("SMTP:a@x")))));

        assertThat(held.removed()).isEqualTo(1);
        assertThat(inTransaction(() -> copy().waiting())).isEqualTo(Digests.EMPTY);
    }

    @Test
    default void heldTwiceIsHeldOnceAndAPutFrees() {
        Change gone = Change.removed(3, LONDON, address("SMTP:a@x"));
        applied(Change.put(1, LONDON, entry("SMTP:a@x", "A")));
        step(() -> copy().hold(List.of(gone)));
        step(() -> copy().hold(List.of(gone)));
        assertThat(inTransaction(() -> copy().waiting()).total().count()).isEqualTo(1);

        applied(Change.put(4, LONDON, entry("SMTP:a@x", "A")));

        assertThat(inTransaction(() -> copy().waiting())).isEqualTo(Digests.EMPTY);
        assertThat(total()).isEqualTo(digestOf(entry("SMTP:a@x", "A")));
    }

    @Test
    default void untouchedEntriesAreHeldAndReleasedInSteps() {
        applied(
                Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                Change.put(2, LONDON, entry("SMTP:b@x", "B")),
                Change.put(3, OSLO, entry("SMTP:c@x", "C")));
        long epoch = inTransaction(() -> copy().nextEpoch());
        applied(Change.put(4, OSLO, entry("SMTP:d@x", "D")));

        int removed = inTransaction(() -> copy().holdUntouched(null, epoch));

        assertThat(removed).isZero();
        assertThat(inTransaction(() -> copy().waiting()).of(LONDON).count()).isEqualTo(2);
        assertThat(inTransaction(() -> copy().waiting()).of(OSLO).count()).isEqualTo(1);
        assertThat(inTransaction(() -> copy().release(LONDON, false, 1))).isEqualTo(1);
        assertThat(inTransaction(() -> copy().release(LONDON, false, 5))).isEqualTo(1);
        assertThat(inTransaction(() -> copy().waiting()).of(LONDON)).isEqualTo(Digest.EMPTY);
        assertThat(total()).isEqualTo(digestOf(entry("SMTP:d@x", "D")));
    }

    @Test
    default void keptEntriesAreReleasedOnlyOnRequest() {
        applied(
                Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                Change.put(2, LONDON, entry("SMTP:b@x", "B")));
        step(() -> copy().hold(List.of(Change.removed(3, LONDON, address("SMTP:a@x")))));

        step(() -> copy().keep(LONDON));

        assertThat(inTransaction(() -> copy().waiting())).isEqualTo(Digests.EMPTY);
        assertThat(inTransaction(() -> copy().kept()).total())
                .isEqualTo(digestOf(entry("SMTP:a@x", "A")));
        assertThat(total()).isEqualTo(digestOf(entry("SMTP:b@x", "B")));
        assertThat(inTransaction(() -> copy().release(LONDON, false, 9))).isZero();
        assertThat(inTransaction(() -> copy().release(LONDON, true, 9))).isEqualTo(1);
        assertThat(inTransaction(() -> copy().kept())).isEqualTo(Digests.EMPTY);
        assertThat(total()).isEqualTo(digestOf(entry("SMTP:b@x", "B")));
    }

    @Test
    default void aSweepTakesHeldEntriesToo() {
        applied(Change.put(1, LONDON, entry("SMTP:a@x", "A")));
        step(() -> copy().hold(List.of(Change.removed(3, LONDON, address("SMTP:a@x")))));
        long epoch = inTransaction(() -> copy().nextEpoch());

        assertThat(inTransaction(() -> copy().sweep(null, epoch))).isEqualTo(1);

        assertThat(inTransaction(() -> copy().waiting())).isEqualTo(Digests.EMPTY);
        assertThat(total()).isEqualTo(Digest.EMPTY);
    }

    @Test
    default void whatWaitsIsNotedAndForgotten() {
        step(() -> copy().note(LONDON, 60));
        step(() -> copy().note(OSLO, 50));
        step(() -> copy().note(LONDON, 70));
        step(() -> copy().note(OSLO, 0));

        assertThat(inTransaction(() -> copy().noted())).containsOnlyKeys(LONDON);
        assertThat(inTransaction(() -> copy().noted())).containsEntry(LONDON, 70L);
    }
}
