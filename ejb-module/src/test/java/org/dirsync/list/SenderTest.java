package org.dirsync.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.util.List;
import org.dirsync.memory.MemoryOwnList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderTest {

    private final int[] ids = {0};
    private final MemoryOwnList list = new MemoryOwnList(LONDON, () -> "list-" + ++ids[0]);
    private final Sender sender = new Sender(list);
    private final ListId id = list.numbers().list();

    @BeforeEach
    void fill() {
        for (int i = 1; i <= 10; i++) {
            list.put(List.of(entry("SMTP:p" + i + "@x", "P" + i)), 0);
        }
    }

    private Cursor at(long generation, long began, long through) {
        return new Cursor(id, generation, began, through, through >= began);
    }

    private Offer offered(long generation, long began) {
        return new Offer(id, generation, began, 0);
    }

    @Test
    void whoHasNothingGetsTheFirstGenerationFromTheStart() {
        assertThat(sender.resume(Cursor.NONE, Offer.NONE)).isEqualTo(Cursor.start(id, 1, 10));
    }

    @Test
    void aCursorOfTheLastOfferGoesOn() {
        assertThat(sender.resume(at(3, 2, 7), offered(3, 2))).isEqualTo(at(3, 2, 7));
        assertThat(sender.resume(at(3, 9, 7), offered(3, 9))).isEqualTo(at(3, 9, 7));
        assertThat(sender.resume(at(3, 2, 10), offered(3, 2))).isEqualTo(at(3, 2, 10));
    }

    @Test
    void aRepeatedRequestGetsTheSameGenerationAgain() {
        Cursor first = sender.resume(Cursor.NONE, Offer.NONE);
        list.put(List.of(entry("SMTP:p11@x", "P11")), 0);

        assertThat(sender.resume(Cursor.NONE, Offer.NONE.begun(first))).isEqualTo(first);
    }

    @Test
    void aForgottenGenerationIsNeverOfferedAgain() {
        assertThat(sender.resume(at(3, 2, 7).forgotten(), offered(3, 2)))
                .isEqualTo(Cursor.start(id, 4, 10));
    }

    @Test
    void q119014ACursorOfAnotherListGetsANewGeneration() {
        Cursor other = new Cursor(new ListId("OTHER"), 8, 2, 7, true);

        assertThat(sender.resume(other, Offer.NONE)).isEqualTo(Cursor.start(id, 9, 10));
        assertThat(list.numbers().list()).isEqualTo(id);
    }

    @Test
    void q99961AGenerationThatTheSenderDoesNotKnowIsReplaced() {
        assertThat(sender.resume(at(4, 2, 7), Offer.NONE)).isEqualTo(Cursor.start(id, 5, 10));
        assertThat(sender.resume(at(4, 2, 7), offered(3, 2))).isEqualTo(Cursor.start(id, 5, 10));
        assertThat(sender.resume(at(4, 2, 7), offered(4, 3))).isEqualTo(Cursor.start(id, 5, 10));
        assertThat(list.numbers().list()).isEqualTo(id);
    }

    @Test
    void anOutdatedGenerationIsNotContinued() {
        assertThat(sender.resume(at(3, 2, 7), offered(4, 6))).isEqualTo(Cursor.start(id, 4, 6));
    }

    @Test
    void aCursorAheadSaysThatTheListWasRestored() {
        Cursor start = sender.resume(at(3, 2, 11), offered(3, 2));

        assertThat(list.numbers().list()).isNotEqualTo(id);
        assertThat(start).isEqualTo(Cursor.start(list.numbers().list(), 4, 10));
    }

    @Test
    void q108067BelowThePurgeHorizonANewGenerationBegins() {
        list.remove(List.of(address("SMTP:p1@x")));
        list.purge(11);

        assertThat(sender.resume(at(3, 2, 10), offered(3, 2))).isEqualTo(Cursor.start(id, 4, 11));
        assertThat(sender.resume(at(3, 2, 11), offered(3, 2))).isEqualTo(at(3, 2, 11));
        assertThat(sender.resume(at(3, 11, 4), offered(3, 11))).isEqualTo(at(3, 11, 4));
    }

    @Test
    void anOfferBelowThePurgeHorizonIsNotRepeated() {
        list.remove(List.of(address("SMTP:p1@x")));
        list.purge(11);

        assertThat(sender.resume(Cursor.NONE, offered(3, 10))).isEqualTo(Cursor.start(id, 4, 11));
    }

    @Test
    void q166154ARenewedOfferReplacesWhatTheReceiverHas() {
        Offer renewed = offered(3, 2).renewed(at(3, 2, 10));
        Cursor start = sender.resume(at(3, 2, 10), renewed);

        assertThat(start).isEqualTo(Cursor.start(id, 4, 10));
        assertThat(sender.resume(at(3, 2, 10), renewed.begun(start))).isEqualTo(start);
        assertThat(sender.resume(start.advanced(10, true), renewed.begun(start)).through())
                .isEqualTo(10);
    }

    @Test
    void batchesFollowEachOtherUntilTheGenerationIsWhole() {
        Limit four = new Limit(4, 1_000_000);
        Batch first = sender.next(Cursor.start(id, 1, 10), Filter.ALL, four);
        Batch second = sender.next(first.after(), Filter.ALL, four);
        Batch third = sender.next(second.after(), Filter.ALL, four);

        assertThat(List.of(first, second, third))
                .extracting(Batch::base, Batch::through, Batch::complete)
                .containsExactly(tuple(0L, 4L, false), tuple(4L, 8L, false), tuple(8L, 10L, true));
        assertThat(first.digests()).isNull();
        assertThat(third.digests()).isEqualTo(list.digests(Filter.ALL));
    }

    @Test
    void whoHasEverythingGetsAnEmptyBatchWithDigests() {
        Batch batch = sender.next(at(1, 10, 10), Filter.ALL, Limit.DEFAULT);

        assertThat(batch.changes()).isEmpty();
        assertThat(batch.complete()).isTrue();
        assertThat(batch.digests()).isEqualTo(list.digests(Filter.ALL));
    }

    @Test
    void changesDuringAFullExportComeWithinTheSameGeneration() {
        Batch first = sender.next(Cursor.start(id, 1, 10), Filter.ALL, new Limit(5, 1_000_000));
        list.remove(List.of(address("SMTP:p1@x")));
        list.put(List.of(entry("SMTP:p9@x", "P9 new")), 0);
        Batch rest = sender.next(first.after(), Filter.ALL, Limit.DEFAULT);

        assertThat(rest.changes())
                .extracting(Change::number)
                .containsExactly(6L, 7L, 8L, 10L, 11L, 12L);
        assertThat(rest.changes().get(4).entry()).isNull();
        assertThat(rest.complete()).isTrue();
    }
}
