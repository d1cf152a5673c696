package org.dirsync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.TOKYO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;
import static org.dirsync.memory.Samples.group;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.list.CopyContract;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.ListId;
import org.dirsync.list.NumberedListContract;
import org.dirsync.list.Progress;
import org.junit.jupiter.api.Test;

/** What the master list promises about owners, claims and numbers. */
public interface MasterListContract extends NumberedListContract {

    @Override
    MasterList list();

    @Override
    default void put(Entry entry) {
        list().copyOf(LONDON).apply(List.of(Change.put(1, LONDON, entry)));
    }

    @Override
    default void remove(Address address) {
        list().copyOf(LONDON).apply(List.of(Change.removed(1, LONDON, address)));
    }

    /** An origin puts entries, numbered in its own list from 1. */
    default Applied puts(PostofficeName origin, Entry... entries) {
        return inTransaction(
                () -> {
                    Applied applied = Applied.NOTHING;
                    long number = 0;
                    for (Entry entry : entries) {
                        Change change = Change.put(++number, origin, entry);
                        applied = applied.plus(list().copyOf(origin).apply(List.of(change)));
                    }
                    return applied;
                });
    }

    /** An origin removes an address. */
    default Applied removes(PostofficeName origin, String address) {
        return inTransaction(
                () ->
                        list().copyOf(origin)
                                .apply(List.of(Change.removed(9, origin, address(address)))));
    }

    /** The live entries of an origin in the master list. */
    default List<Entry> owned(PostofficeName origin) {
        return page(0, 0, Filter.ALL.only(origin), WIDE).changes().stream()
                .map(Change::entry)
                .filter(e -> e != null)
                .toList();
    }

    /** The digests of an origin's part, claims included. */
    default Digest partOf(PostofficeName origin) {
        return inTransaction(() -> list().copyOf(origin).digests()).total();
    }

    /** The origin's claims that are held back. */
    default List<RefusedChange> heldBack(PostofficeName origin) {
        return inTransaction(() -> list().refused(origin, 100));
    }

    private void storesEpochOf(PostofficeName origin, long epoch) {
        Cursor cursor = new Cursor(new ListId("OWN"), 1, 0, 5, true);
        step(() -> list().copyOf(origin).store(null, new Progress(cursor, epoch)));
    }

    @Test
    default void theFirstToAddAnAddressOwnsItAndTheSecondIsRefused() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        Applied second = puts(OSLO, entry("SMTP:A@x", "Oslo"), entry("SMTP:b@x", "B"));

        assertThat(second.added()).isEqualTo(1);
        assertThat(second.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.refusal().code()).isEqualTo(Code.ALREADY_EXISTS))
                .satisfies(r -> assertThat(r.refusal().message()).contains(LONDON.toString()))
                .satisfies(r -> assertThat(r.address()).isEqualTo(address("SMTP:a@x")))
                .satisfies(r -> assertThat(r.number()).isEqualTo(1));
        assertThat(owned(LONDON)).containsExactly(entry("SMTP:a@x", "London"));
        assertThat(owned(OSLO)).containsExactly(entry("SMTP:b@x", "B"));
        assertThat(numbersNow().last()).isEqualTo(2);
    }

    @Test
    default void anotherCannotDeleteWhatItDoesNotOwn() {
        puts(LONDON, entry("SMTP:a@x", "A"));

        removes(OSLO, "SMTP:a@x");

        assertThat(owned(LONDON)).hasSize(1);
        assertThat(numbersNow().last()).isEqualTo(1);
    }

    @Test
    default void aClaimIsRefusedUntilItIsWithdrawn() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));

        assertThat(heldBack(OSLO))
                .singleElement()
                .satisfies(r -> assertThat(r.refusal().code()).isEqualTo(Code.ALREADY_EXISTS))
                .satisfies(r -> assertThat(r.refusal().message()).contains(LONDON.toString()));
        assertThat(heldBack(LONDON)).isEmpty();
        assertThat(inTransaction(() -> list().refused(OSLO, 0))).isEmpty();

        removes(OSLO, "SMTP:a@x");

        assertThat(heldBack(OSLO)).isEmpty();
        assertThat(owned(LONDON)).containsExactly(entry("SMTP:a@x", "London"));
        removes(LONDON, "SMTP:a@x");
        assertThat(owned(OSLO)).isEmpty();
    }

    @Test
    default void digestsOfAPartCountItsClaimsButThoseOfTheMasterDoNot() {
        Entry london = entry("SMTP:a@x", "London", Map.of("Phone", "1"));
        Entry oslo = entry("SMTP:a@x", "Oslo", Map.of("Phone", "2"));
        Entry fax = entry("FAX:1~2~3~4", "F");
        puts(LONDON, london);
        puts(OSLO, oslo, fax);

        assertThat(partOf(LONDON)).isEqualTo(CopyContract.digestOf(london));
        assertThat(partOf(OSLO)).isEqualTo(CopyContract.digestOf(oslo, fax));
        Digests all = inTransaction(() -> list().digests(Filter.ALL));
        assertThat(all.of(LONDON)).isEqualTo(CopyContract.digestOf(london));
        assertThat(all.of(OSLO)).isEqualTo(CopyContract.digestOf(fax));
        assertThat(inTransaction(() -> list().copyOf(OSLO).digests()).parts()).hasSize(2);
    }

    @Test
    default void aClaimThatChangesKeepsItsPlaceInTheQueue() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));
        puts(TOKYO, entry("SMTP:a@x", "Tokyo"));
        puts(OSLO, entry("SMTP:a@x", "Oslo 2"));

        assertThat(partOf(OSLO)).isEqualTo(CopyContract.digestOf(entry("SMTP:a@x", "Oslo 2")));
        removes(LONDON, "SMTP:a@x");

        assertThat(owned(OSLO)).containsExactly(entry("SMTP:a@x", "Oslo 2"));
        assertThat(owned(TOKYO)).isEmpty();
        assertThat(heldBack(OSLO)).isEmpty();
        assertThat(heldBack(TOKYO))
                .singleElement()
                .satisfies(r -> assertThat(r.refusal().message()).contains(OSLO.toString()));
    }

    @Test
    default void theOldestClaimFollowsWhenTheOwnerDeletes() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(TOKYO, entry("SMTP:a@x", "Tokyo"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));
        long before = numbersNow().last();

        removes(LONDON, "SMTP:a@x");

        assertThat(owned(TOKYO)).containsExactly(entry("SMTP:a@x", "Tokyo"));
        assertThat(owned(LONDON)).isEmpty();
        assertThat(numbersNow().last()).isEqualTo(before + 1);
        assertThat(page(before, 0, Filter.ALL, WIDE).changes())
                .containsExactly(Change.put(before + 1, TOKYO, entry("SMTP:a@x", "Tokyo")));
        assertThat(partOf(LONDON)).isEqualTo(Digest.EMPTY);
        assertThat(partOf(TOKYO)).isEqualTo(CopyContract.digestOf(entry("SMTP:a@x", "Tokyo")));
        assertThat(partOf(OSLO)).isEqualTo(CopyContract.digestOf(entry("SMTP:a@x", "Oslo")));
    }

    @Test
    default void aPersonWhoMovesIsOneEntryWhicheverPostofficeSpeaksFirst() {
        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));

        puts(OSLO, entry("SMTP:a@x", "A"));
        removes(LONDON, "SMTP:a@x");
        removes(LONDON, "SMTP:b@x");
        puts(OSLO, entry("SMTP:b@x", "B"));

        assertThat(owned(OSLO))
                .containsExactlyInAnyOrder(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        assertThat(owned(LONDON)).isEmpty();
        assertThat(heldBack(OSLO)).isEmpty();
    }

    @Test
    default void theOwnerMayChangeAnAddressThatOthersClaim() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));

        Applied applied = puts(LONDON, entry("SMTP:a@x", "London 2"));

        assertThat(applied).isEqualTo(new Applied(0, 1, 0, 0, List.of()));
        assertThat(owned(LONDON)).containsExactly(entry("SMTP:a@x", "London 2"));
        assertThat(heldBack(OSLO)).hasSize(1);
    }

    @Test
    default void aTouchTakesNoNumber() {
        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        inTransaction(() -> list().copyOf(LONDON).nextEpoch());

        Applied touched = puts(LONDON, entry("SMTP:a@x", "A"));

        assertThat(touched).isEqualTo(new Applied(0, 0, 0, 1, List.of()));
        assertThat(numbersNow().last()).isEqualTo(2);
        assertThat(NumberedListContract.numbersOf(page(0, 0, Filter.ALL, WIDE)))
                .containsExactly(1L, 2L);
    }

    @Test
    default void aSweepBuriesWhatTheGenerationDidNotTouchUnderNewNumbers() {
        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        puts(OSLO, entry("SMTP:c@x", "C"));
        long epoch = inTransaction(() -> list().copyOf(LONDON).nextEpoch());
        puts(LONDON, entry("SMTP:a@x", "A"));

        int swept = inTransaction(() -> list().copyOf(LONDON).sweep(null, epoch));

        assertThat(swept).isEqualTo(1);
        assertThat(page(3, 0, Filter.ALL, WIDE).changes())
                .containsExactly(Change.removed(4, LONDON, address("SMTP:b@x")));
        assertThat(owned(OSLO)).hasSize(1);
    }

    @Test
    default void aSweepLeavesOwnEntriesAndClaimsThatWereTouched() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));
        long london = inTransaction(() -> list().copyOf(LONDON).nextEpoch());
        long oslo = inTransaction(() -> list().copyOf(OSLO).nextEpoch());
        step(() -> list().copyOf(OSLO).touch(List.of(address("SMTP:a@x"), address("SMTP:b@x"))));

        assertThat(inTransaction(() -> list().copyOf(OSLO).sweep(null, oslo))).isEqualTo(1);
        assertThat(heldBack(OSLO)).hasSize(1);
        assertThat(owned(OSLO)).containsExactly(entry("SMTP:b@x", "B"));
        assertThat(inTransaction(() -> list().copyOf(LONDON).sweep(null, london))).isEqualTo(1);
    }

    @Test
    default void aSweepDropsClaimsThatTheGenerationDidNotTouch() {
        puts(LONDON, entry("SMTP:a@x", "London"), entry("SMTP:b@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"), entry("SMTP:b@x", "Oslo"));
        long epoch = inTransaction(() -> list().copyOf(OSLO).nextEpoch());
        puts(OSLO, entry("SMTP:a@x", "Oslo"));

        step(() -> list().copyOf(OSLO).sweep(null, epoch));

        assertThat(heldBack(OSLO))
                .extracting(RefusedChange::address)
                .containsExactly(address("SMTP:a@x"));
        assertThat(partOf(OSLO)).isEqualTo(CopyContract.digestOf(entry("SMTP:a@x", "Oslo")));
        assertThat(owned(LONDON)).hasSize(2);
    }

    @Test
    default void aSweepOfTheOwnerLetsTheClaimFollow() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));
        long epoch = inTransaction(() -> list().copyOf(LONDON).nextEpoch());

        step(() -> list().copyOf(LONDON).sweep(null, epoch));

        assertThat(owned(OSLO)).containsExactly(entry("SMTP:a@x", "Oslo"));
        assertThat(heldBack(OSLO)).isEmpty();
    }

    @Test
    default void aClaimTouchedInItsGenerationOutlivesTheSweepAfterItFollowed() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));
        for (int i = 0; i < 5; i++) {
            inTransaction(() -> list().copyOf(LONDON).nextEpoch());
        }
        long epoch = inTransaction(() -> list().copyOf(OSLO).nextEpoch());
        puts(OSLO, entry("SMTP:a@x", "Oslo"));
        removes(LONDON, "SMTP:a@x");

        assertThat(inTransaction(() -> list().copyOf(OSLO).sweep(null, epoch))).isZero();

        assertThat(owned(OSLO)).containsExactly(entry("SMTP:a@x", "Oslo"));
    }

    @Test
    default void aClaimNotTouchedInItsGenerationIsSweptAfterItFollowed() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        for (int i = 0; i < 5; i++) {
            inTransaction(() -> list().copyOf(LONDON).nextEpoch());
        }
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));
        long epoch = inTransaction(() -> list().copyOf(OSLO).nextEpoch());
        removes(LONDON, "SMTP:a@x");

        assertThat(inTransaction(() -> list().copyOf(OSLO).sweep(null, epoch))).isEqualTo(1);

        assertThat(owned(OSLO)).isEmpty();
    }

    @Test
    default void epochsAndProgressOfOriginsAreTheirOwn() {
        long london = inTransaction(() -> list().copyOf(LONDON).nextEpoch());
        storesEpochOf(LONDON, london);

        assertThat(inTransaction(() -> list().copyOf(OSLO).progress(null)))
                .isEqualTo(Progress.NONE);
        assertThat(inTransaction(() -> list().copyOf(LONDON).progress(null)).cursor().through())
                .isEqualTo(5);
        assertThat(inTransaction(() -> list().copyOf(LONDON).nextEpoch())).isGreaterThan(london);
    }

    @Test
    default void q130230WithdrawRemovesEntriesAndClaimsInSteps() {
        puts(OSLO, entry("SMTP:o@x", "O"));
        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C"));
        puts(LONDON, entry("SMTP:o@x", "claim"));

        int first = inTransaction(() -> list().withdraw(LONDON, 2));
        int steps = 1;
        int removed = first;
        int step = first;
        while (step == 2) {
            step = inTransaction(() -> list().withdraw(LONDON, 2));
            removed += step;
            steps++;
        }

        assertThat(first).isEqualTo(2);
        assertThat(steps).isBetween(2, 3);
        assertThat(removed).isBetween(3, 4);
        assertThat(owned(LONDON)).isEmpty();
        assertThat(heldBack(LONDON)).isEmpty();
        assertThat(partOf(LONDON)).isEqualTo(Digest.EMPTY);
        assertThat(owned(OSLO)).containsExactly(entry("SMTP:o@x", "O"));
        assertThat(inTransaction(() -> list().withdraw(LONDON, 2))).isZero();
    }

    @Test
    default void whatAWithdrawnPostofficeOwnedGoesToTheOldestClaim() {
        puts(LONDON, entry("SMTP:a@x", "London"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));

        inTransaction(() -> list().withdraw(LONDON, 100));

        assertThat(owned(OSLO)).containsExactly(entry("SMTP:a@x", "Oslo"));
        assertThat(heldBack(OSLO)).isEmpty();
    }

    @Test
    default void theLastStepOfAWithdrawalForgetsHowFarThePartWas() {
        puts(LONDON, entry("SMTP:a@x", "A"));
        storesEpochOf(LONDON, 0);

        inTransaction(() -> list().withdraw(LONDON, 100));

        Cursor cursor = inTransaction(() -> list().copyOf(LONDON).progress(null)).cursor();
        assertThat(cursor).isEqualTo(new Cursor(null, 1, 0, 0, false));
    }

    @Test
    default void anAddressOfAPurgedTombstoneTakesTheNextNumberForItsNewOwner() {
        puts(LONDON, entry("SMTP:a@x", "A"));
        removes(LONDON, "SMTP:a@x");
        step(() -> purge(2));

        puts(OSLO, entry("SMTP:a@x", "Oslo"));

        assertThat(page(2, 2, Filter.ALL, WIDE).changes())
                .containsExactly(Change.put(3, OSLO, entry("SMTP:a@x", "Oslo")));
    }

    @Test
    default void q192514DeleteAndAddInOneBatchLeaveTheEntryAsAdded() {
        puts(LONDON, entry("SMTP:a@x", "A"));

        inTransaction(
                () ->
                        list().copyOf(LONDON)
                                .apply(
                                        List.of(
                                                Change.removed(2, LONDON, address("SMTP:a@x")),
                                                Change.put(3, LONDON, entry("SMTP:a@x", "A2")))));

        assertThat(owned(LONDON)).containsExactly(entry("SMTP:a@x", "A2"));
    }

    @Test
    default void heldEntriesStayInTheListForOthersAndAreGoneForTheirOwner() {
        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));

        step(
                () ->
                        list().copyOf(LONDON)
                                .hold(List.of(Change.removed(9, LONDON, address("SMTP:a@x")))));

        assertThat(owned(LONDON)).hasSize(2);
        assertThat(numbersNow().last()).isEqualTo(2);
        assertThat(partOf(LONDON)).isEqualTo(CopyContract.digestOf(entry("SMTP:b@x", "B")));
        assertThat(inTransaction(() -> list().copyOf(LONDON).waiting()).total())
                .isEqualTo(CopyContract.digestOf(entry("SMTP:a@x", "A")));
    }

    @Test
    default void aReleasedEntryTakesANumberAndItsClaimFollows() {
        puts(LONDON, entry("SMTP:a@x", "London"), entry("SMTP:b@x", "B"));
        puts(OSLO, entry("SMTP:a@x", "Oslo"));
        step(
                () ->
                        list().copyOf(LONDON)
                                .hold(
                                        List.of(
                                                Change.removed(8, LONDON, address("SMTP:a@x")),
                                                Change.removed(9, LONDON, address("SMTP:b@x")))));

        int released = inTransaction(() -> list().copyOf(LONDON).release(LONDON, true, 9));

        assertThat(released).isEqualTo(2);
        assertThat(owned(OSLO)).containsExactly(entry("SMTP:a@x", "Oslo"));
        assertThat(owned(LONDON)).isEmpty();
        assertThat(numbersNow().last()).isEqualTo(4);
        assertThat(inTransaction(() -> list().copyOf(LONDON).waiting())).isEqualTo(Digests.EMPTY);
    }

    @Test
    default void anOwnerThatPutsAHeldEntryAgainHasIt() {
        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        step(
                () ->
                        list().copyOf(LONDON)
                                .hold(
                                        List.of(
                                                Change.removed(8, LONDON, address("SMTP:a@x")),
                                                Change.removed(9, LONDON, address("SMTP:b@x")))));

        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B2"));

        assertThat(inTransaction(() -> list().copyOf(LONDON).waiting())).isEqualTo(Digests.EMPTY);
        assertThat(partOf(LONDON))
                .isEqualTo(CopyContract.digestOf(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B2")));
    }

    @Test
    default void aWithdrawnPostofficesDeletionsAreApproved() {
        puts(LONDON, entry("SMTP:a@x", "A"));
        puts(OSLO, entry("SMTP:b@x", "B"));
        assertThat(inTransaction(() -> list().approved(0))).isEmpty();

        step(() -> list().withdraw(LONDON, 100));

        assertThat(inTransaction(() -> list().approved(0))).containsExactly(LONDON);
        assertThat(inTransaction(() -> list().approved(2))).containsExactly(LONDON);
        assertThat(inTransaction(() -> list().approved(3))).isEmpty();
    }

    @Test
    default void withdrawingTakesHeldEntriesToo() {
        puts(LONDON, entry("SMTP:a@x", "A"));
        step(
                () ->
                        list().copyOf(LONDON)
                                .hold(List.of(Change.removed(9, LONDON, address("SMTP:a@x")))));

        step(() -> list().withdraw(LONDON, 100));

        assertThat(inTransaction(() -> list().copyOf(LONDON).waiting())).isEqualTo(Digests.EMPTY);
        assertThat(partOf(LONDON)).isEqualTo(Digest.EMPTY);
    }

    @Test
    default void q96060ARenamedPostofficesEntriesTakeNumbersUnderTheirNewOwner() {
        puts(LONDON, entry("SMTP:a@x", "A"), entry("FAX:1~2~3~4", "F"), entry("SMTP:b@x", "B"));
        puts(OSLO, entry("SMTP:o@x", "O"));
        removes(LONDON, "SMTP:b@x");
        storesEpochOf(LONDON, 0);
        Digest before = partOf(LONDON);

        assertThat(inTransaction(() -> list().rename(LONDON, TOKYO, 1))).isEqualTo(1);
        assertThat(inTransaction(() -> list().rename(LONDON, TOKYO, 100))).isEqualTo(1);

        assertThat(page(5, 5, Filter.ALL, WIDE).changes())
                .containsExactly(
                        Change.put(6, TOKYO, entry("SMTP:a@x", "A")),
                        Change.put(7, TOKYO, entry("FAX:1~2~3~4", "F")));
        assertThat(owned(LONDON)).isEmpty();
        assertThat(partOf(LONDON)).isEqualTo(Digest.EMPTY);
        assertThat(partOf(TOKYO)).isEqualTo(before);
        assertThat(owned(OSLO)).containsExactly(entry("SMTP:o@x", "O"));
        Cursor forgotten = inTransaction(() -> list().copyOf(LONDON).progress(null)).cursor();
        assertThat(forgotten).isEqualTo(new Cursor(null, 1, 0, 0, false));
    }

    @Test
    default void q96060ClaimsGoOverToTheNewNameAndItsOwnComeFirst() {
        puts(OSLO, entry("SMTP:o@x", "O"));
        puts(LONDON, entry("SMTP:o@x", "London's"), entry("SMTP:a@x", "A"));
        puts(TOKYO, entry("SMTP:a@x", "A2"));

        inTransaction(() -> list().rename(LONDON, TOKYO, 100));

        assertThat(owned(TOKYO)).containsExactly(entry("SMTP:a@x", "A2"));
        assertThat(heldBack(TOKYO))
                .extracting(RefusedChange::address)
                .containsExactly(address("SMTP:o@x"));
        assertThat(partOf(TOKYO).count()).isEqualTo(2);
        removes(OSLO, "SMTP:o@x");
        assertThat(owned(TOKYO)).contains(entry("SMTP:o@x", "London's"));
        assertThat(partOf(LONDON)).isEqualTo(Digest.EMPTY);
    }

    @Test
    default void whoTakesTheRoleBeginsWithWhatItHoldsOfTheRegistered() {
        puts(LONDON, entry("SMTP:old@x", "Old"), entry("SMTP:a@x", "A"));
        puts(OSLO, entry("SMTP:o@x", "O"));
        storesEpochOf(LONDON, 0);
        ListId before = numbersNow().list();
        ServerHandover succession = new ServerHandover(list(), Set.of(LONDON));

        step(succession::begin);
        step(
                () ->
                        succession.take(
                                List.of(
                                        Change.put(1, LONDON, entry("SMTP:a@x", "A")),
                                        Change.put(1, TOKYO, entry("SMTP:t@x", "T")),
                                        Change.put(1, LONDON, entry("SMTP:b@x", "B")))));
        int removed = inTransaction(succession::end);

        assertThat(removed).isEqualTo(2);
        assertThat(owned(LONDON))
                .containsExactlyInAnyOrder(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        assertThat(owned(OSLO)).isEmpty();
        assertThat(owned(TOKYO)).isEmpty();
        assertThat(numbersNow().list()).isNotEqualTo(before);
        assertThat(inTransaction(() -> list().copyOf(LONDON).progress(null)).cursor())
                .isEqualTo(new Cursor(null, 1, 0, 0, false));
    }

    @Test
    default void whatIsHeldOfARenamedPostofficeWaitsNoLonger() {
        puts(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        step(
                () ->
                        list().copyOf(LONDON)
                                .hold(List.of(Change.removed(9, LONDON, address("SMTP:a@x")))));

        inTransaction(() -> list().rename(LONDON, TOKYO, 100));

        assertThat(inTransaction(() -> list().copyOf(LONDON).waiting())).isEqualTo(Digests.EMPTY);
        assertThat(partOf(LONDON)).isEqualTo(Digest.EMPTY);
        assertThat(partOf(TOKYO).count()).isEqualTo(2);
    }

    @Test
    default void aGroupOfTenThousandIsKeptAndClaimedAndFollows() {
        Entry ours = group("SMTP:all@x", 10_000);
        Entry theirs = group("SMTP:all@x", 9_000);
        puts(LONDON, ours);
        puts(OSLO, theirs);

        assertThat(page(0, 0, Filter.ALL.only(LONDON), WIDE).changes())
                .extracting(Change::entry)
                .containsExactly(ours);
        assertThat(heldBack(OSLO)).hasSize(1);

        removes(LONDON, "SMTP:all@x");
        assertThat(page(0, 0, Filter.ALL.only(OSLO), WIDE).changes())
                .extracting(Change::entry)
                .containsExactly(theirs);
        removes(OSLO, "SMTP:all@x");
        assertThat(partOf(OSLO)).isEqualTo(Digest.EMPTY);
        assertThat(page(0, 0, Filter.ALL, WIDE).changes())
                .extracting(Change::entry)
                .containsOnlyNulls();
    }
}
