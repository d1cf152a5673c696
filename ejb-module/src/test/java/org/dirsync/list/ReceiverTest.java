package org.dirsync.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.Receipt.Kind;
import org.dirsync.memory.MemoryCopy;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final ListId LIST = new ListId("MASTER");

    private final MemoryCopy copy = new MemoryCopy();
    private final Receiver receiver = new Receiver(copy);

    private static Change put(long number, String who) {
        return Change.put(number, LONDON, entry("SMTP:" + who + "@x", who));
    }

    private static Change gone(long number, String who) {
        return Change.removed(number, LONDON, address("SMTP:" + who + "@x"));
    }

    private static Batch batch(long generation, long base, long through, Change... changes) {
        return new Batch(LIST, generation, 0, null, base, through, false, List.of(changes), null);
    }

    private static Batch whole(long generation, long base, long through, Change... changes) {
        return new Batch(LIST, generation, 0, null, base, through, true, List.of(changes), null);
    }

    private static Batch repair(long generation, Digests digests, Change... changes) {
        return new Batch(LIST, generation, 9, LONDON, 0, 9, true, List.of(changes), digests);
    }

    private static Digests digests(PostofficeName origin, String... who) {
        Digest digest = Digest.EMPTY;
        for (String name : who) {
            digest = digest.plus(EntryHash.of(entry("SMTP:" + name + "@x", name)));
        }
        return Digests.of(Map.of(new Part(origin, AddressType.SMTP), digest));
    }

    private Kind receive(Batch batch) {
        return receiver.receive(batch).kind();
    }

    private String held() {
        return copy.held().stream()
                .map(change -> change.entry().name())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Cursor cursor() {
        return copy.progress(null).cursor();
    }

    @Test
    void batchesInOrderAreAppliedAndMoveTheCursor() {
        assertThat(receive(batch(1, 0, 2, put(1, "a"), put(2, "b")))).isEqualTo(Kind.APPLIED);
        assertThat(receive(whole(1, 2, 4, gone(3, "a"), put(4, "c")))).isEqualTo(Kind.APPLIED);

        assertThat(held()).isEqualTo("b c");
        assertThat(cursor()).isEqualTo(new Cursor(LIST, 1, 0, 4, true));
    }

    @Test
    void whomAnUnreadLineNamesStays() {
        receive(whole(1, 0, 3, put(1, "a"), put(2, "b"), put(3, "c")));

        receive(whole(2, 0, 2, put(2, "b")).with(new Unread(List.of(address("SMTP:a@x")), false)));

        assertThat(held()).isEqualTo("a b");
    }

    @Test
    void aGenerationRemovesNothingIfALineMayNameAnybody() {
        receive(whole(1, 0, 3, put(1, "a"), put(2, "b"), put(3, "c")));

        receive(batch(2, 0, 1, put(1, "b")).with(new Unread(List.of(), true)));
        receive(whole(2, 1, 2, put(2, "d")));
        assertThat(held()).isEqualTo("a b c d");

        receive(whole(3, 0, 1, put(1, "d")));
        assertThat(held()).isEqualTo("d");
    }

    @Test
    void q127752ARepeatIsIgnored() {
        Batch first = batch(1, 0, 2, put(1, "a"));
        receive(first);
        receive(whole(1, 2, 4, gone(3, "a")));

        assertThat(receive(first)).isEqualTo(Kind.REPEATED);
        assertThat(held()).isEmpty();
        assertThat(cursor().through()).isEqualTo(4);
    }

    @Test
    void theSameCompleteBatchAgainOnlyConfirms() {
        Batch batch = whole(1, 0, 2, put(1, "a"), put(2, "b"));
        receive(batch);
        Cursor before = cursor();

        assertThat(receive(batch)).isEqualTo(Kind.CONFIRMED);
        assertThat(cursor()).isEqualTo(before);
    }

    @Test
    void aGapIsNotApplied() {
        receive(batch(1, 0, 2, put(1, "a")));

        assertThat(receive(batch(1, 3, 4, put(4, "c")))).isEqualTo(Kind.GAP);
        assertThat(held()).isEqualTo("a");
        assertThat(cursor().through()).isEqualTo(2);
    }

    @Test
    void theMiddleOfALaterGenerationIsAGap() {
        receive(whole(1, 0, 2, put(1, "a")));

        assertThat(receive(batch(2, 3, 4, put(4, "c")))).isEqualTo(Kind.GAP);
        assertThat(cursor().generation()).isEqualTo(1);
    }

    @Test
    void anOverlapIsAppliedFromTheCursorOn() {
        receive(batch(1, 0, 3, put(1, "a"), put(2, "b")));
        receive(whole(1, 3, 4, gone(4, "a")));

        Receipt receipt = receiver.receive(whole(1, 0, 6, put(1, "a"), put(6, "c")));

        assertThat(receipt.kind()).isEqualTo(Kind.APPLIED);
        assertThat(receipt.applied()).isEqualTo(new Applied(1, 0, 0, 0, List.of()));
        assertThat(held()).isEqualTo("b c");
    }

    @Test
    void aLaterGenerationStartsOverAndRemovesWhatItDidNotTouch() {
        receive(whole(1, 0, 3, put(1, "a"), put(2, "b"), put(3, "c")));
        receive(batch(2, 0, 12, put(11, "b"), put(12, "d")));
        assertThat(held()).isEqualTo("a b c d");

        Receipt receipt = receiver.receive(whole(2, 12, 13, put(13, "e")));

        assertThat(receipt.applied().removed()).isEqualTo(2);
        assertThat(held()).isEqualTo("b d e");
        assertThat(cursor()).isEqualTo(new Cursor(LIST, 2, 0, 13, true));
    }

    @Test
    void anImportInterruptedByAnotherStillSweepsAtItsEnd() {
        receive(whole(1, 0, 2, put(1, "a"), put(2, "b")));
        receive(batch(2, 0, 11, put(11, "b")));
        receive(batch(3, 0, 12, put(12, "c")));

        receive(whole(3, 12, 13, put(13, "d")));

        assertThat(held()).isEqualTo("c d");
    }

    @Test
    void onlyTheFirstCompleteBatchOfAGenerationSweeps() {
        receive(whole(1, 0, 2, put(1, "a"), put(2, "b")));
        copy.nextEpoch();

        receive(whole(1, 2, 3, put(3, "c")));

        assertThat(held()).isEqualTo("a b c");
    }

    @Test
    void anEarlierGenerationComesTooLate() {
        receive(whole(2, 0, 2, put(1, "a")));

        assertThat(receive(whole(1, 0, 9, put(9, "z")))).isEqualTo(Kind.REPEATED);
        assertThat(held()).isEqualTo("a");
    }

    @Test
    void numbersOfDifferentListsAreNeverCompared() {
        receive(whole(2, 0, 50, put(50, "a")));
        ListId other = new ListId("OTHER");
        Batch same = new Batch(other, 2, 0, null, 0, 99, true, List.of(put(99, "z")), null);
        Batch later = new Batch(other, 3, 0, null, 0, 1, true, List.of(put(1, "b")), null);

        assertThat(receive(same)).isEqualTo(Kind.REPEATED);
        assertThat(receive(later)).isEqualTo(Kind.APPLIED);
        assertThat(held()).isEqualTo("b");
        assertThat(cursor()).isEqualTo(new Cursor(other, 3, 0, 1, true));
    }

    @Test
    void theSameGenerationBegunLaterCountsAsLater() {
        receive(whole(1, 0, 2, put(1, "a"), put(2, "b")));
        Batch again = new Batch(LIST, 1, 5, null, 0, 5, true, List.of(put(5, "b")), null);

        assertThat(receive(again)).isEqualTo(Kind.APPLIED);
        assertThat(held()).isEqualTo("b");
        assertThat(receive(whole(1, 0, 9, put(9, "z")))).isEqualTo(Kind.REPEATED);
    }

    @Test
    void aForgottenGenerationIsNotTakenAgain() {
        receive(whole(2, 0, 2, put(1, "a")));
        copy.store(null, new Progress(cursor().forgotten(), copy.progress(null).epoch()));

        assertThat(receive(whole(2, 0, 3, put(3, "z")))).isEqualTo(Kind.REPEATED);
        assertThat(receive(whole(3, 0, 3, put(3, "b")))).isEqualTo(Kind.APPLIED);
        assertThat(held()).isEqualTo("b");
    }

    @Test
    void digestsAreComparedAfterACompleteBatch() {
        Batch right =
                new Batch(LIST, 1, 0, null, 0, 1, true, List.of(put(1, "a")), digests(LONDON, "a"));
        assertThat(receiver.receive(right).diverged()).isEmpty();

        Batch wrong = new Batch(LIST, 1, 0, null, 1, 1, true, List.of(), digests(OSLO, "a"));

        assertThat(receiver.receive(wrong).diverged()).containsExactly(LONDON, OSLO);
    }

    @Test
    void withoutDigestsNothingIsCompared() {
        assertThat(receiver.receive(whole(1, 0, 1, put(1, "a"))).diverged()).isEmpty();
    }

    @Test
    void aRepairIsTakenOnlyWhileItIsOpen() {
        receive(whole(1, 0, 2, put(1, "a"), put(2, "b")));
        assertThat(receive(repair(7, digests(LONDON, "c"), put(9, "c")))).isEqualTo(Kind.REPEATED);

        copy.openRepair(LONDON);
        long generation = copy.progress(LONDON).cursor().generation() + 1;
        Receipt receipt =
                receiver.receive(
                        repair(generation, digests(LONDON, "a", "c"), put(3, "a"), put(9, "c")));

        assertThat(receipt.kind()).isEqualTo(Kind.APPLIED);
        assertThat(receipt.diverged()).isEmpty();
        assertThat(held()).isEqualTo("a c");
        assertThat(copy.progress(LONDON)).isNull();
        assertThat(cursor().through()).isEqualTo(2);
        assertThat(receive(repair(generation, digests(LONDON, "c"), put(9, "z"))))
                .isEqualTo(Kind.REPEATED);
    }

    @Test
    void aRepairLeavesOtherOriginsAlone() {
        receive(whole(1, 0, 2, put(1, "a"), Change.put(2, OSLO, entry("SMTP:o@x", "o"))));
        copy.openRepair(LONDON);
        long generation = copy.progress(LONDON).cursor().generation() + 1;

        Receipt receipt = receiver.receive(repair(generation, digests(LONDON, "b"), put(9, "b")));

        assertThat(receipt.diverged()).isEmpty();
        assertThat(held()).isEqualTo("b o");
    }

    @Test
    void aRepairOfBeforeComesTooLate() {
        copy.openRepair(LONDON);
        long generation = copy.progress(LONDON).cursor().generation() + 1;
        copy.endRepairs();
        copy.openRepair(LONDON);

        assertThat(receive(repair(generation, digests(LONDON, "z"), put(9, "z"))))
                .isEqualTo(Kind.REPEATED);
    }

    @Test
    void aNewGenerationOfTheWholeEndsRepairs() {
        receive(whole(1, 0, 2, put(1, "a")));
        copy.openRepair(LONDON);

        receive(batch(2, 0, 2, put(1, "a")));

        assertThat(copy.repairs()).isEmpty();
    }

    @Test
    void impossibleBatchesCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> batch(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> batch(1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> batch(1, 1, 2, put(1, "a")));
        assertThatIllegalArgumentException().isThrownBy(() -> batch(1, 0, 2, put(3, "a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch(1, 0, 2, put(2, "a"), put(1, "b")));
    }
}
