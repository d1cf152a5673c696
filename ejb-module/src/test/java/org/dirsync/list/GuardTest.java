package org.dirsync.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Receipt.Held;
import org.dirsync.list.Receipt.Kind;
import org.dirsync.memory.MemoryCopy;
import org.junit.jupiter.api.Test;

/** Which deletions wait for a person, and what goes on meanwhile. */
class GuardTest {

    private static final ListId LIST = new ListId("MASTER");
    private static final Guard TENTH = new Guard(10, 5, true);

    private final MemoryCopy copy = new MemoryCopy();

    private Receipt receive(Guard guard, Permit permit, Batch batch) {
        return new Receiver(copy, guard, permit).receive(batch);
    }

    private Receipt receive(Batch batch) {
        return receive(TENTH, Permit.NONE, batch);
    }

    private static Batch batch(long generation, long base, boolean complete, List<Change> changes) {
        long through = changes.isEmpty() ? base : changes.get(changes.size() - 1).number();
        return new Batch(LIST, generation, 0, null, base, through, complete, changes, null);
    }

    /** London's people 1 to {@code most}, numbered from {@code first}. */
    private static List<Change> people(PostofficeName origin, long first, long most) {
        return LongStream.rangeClosed(1, most)
                .mapToObj(n -> Change.put(first + n - 1, origin, entry(who(origin, n), "P" + n)))
                .toList();
    }

    private static List<Change> gone(PostofficeName origin, long first, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(n -> Change.removed(first + n - from, origin, address(who(origin, n))))
                .toList();
    }

    private static String who(PostofficeName origin, long n) {
        return "SMTP:" + n + "@" + origin.postoffice().toLowerCase(Locale.ROOT);
    }

    private long count(PostofficeName origin) {
        return copy.held().stream().filter(change -> change.origin().equals(origin)).count();
    }

    private void hundredInLondon() {
        receive(batch(1, 0, true, people(LONDON, 1, 100)));
    }

    @Test
    void theShareAndTheLeastCountMustBothBeReached() {
        assertThat(Guard.DEFAULT.holds(49, 60, false)).isFalse();
        assertThat(Guard.DEFAULT.holds(50, 250, false)).isFalse();
        assertThat(Guard.DEFAULT.holds(51, 250, false)).isTrue();
        assertThat(Guard.DEFAULT.holds(1, 1, true)).isTrue();
        assertThat(Guard.BY_SHARE.holds(1, 1, true)).isFalse();
        assertThat(new Guard(100, 1, false).holds(9, 9, false)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Guard(0, 50, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Guard(20, 0, true));
    }

    @Test
    void fewDeletionsGoAtOnce() {
        hundredInLondon();

        Receipt receipt = receive(batch(1, 100, true, gone(LONDON, 101, 1, 10)));

        assertThat(receipt.held()).isEmpty();
        assertThat(receipt.applied().removed()).isEqualTo(10);
        assertThat(count(LONDON)).isEqualTo(90);
    }

    @Test
    void manyDeletionsAreHeldAndTheRestIsApplied() {
        hundredInLondon();
        List<Change> changes = new ArrayList<>(gone(LONDON, 101, 1, 30));
        changes.add(Change.put(131, OSLO, entry("SMTP:new@oslo", "New")));

        Receipt receipt = receive(batch(1, 100, true, changes));

        assertThat(receipt.kind()).isEqualTo(Kind.APPLIED);
        assertThat(receipt.applied()).isEqualTo(new Applied(1, 0, 0, 0, List.of()));
        assertThat(receipt.held()).containsOnlyKeys(LONDON).containsValue(new Held(30, true));
        assertThat(count(LONDON)).isEqualTo(100);
        assertThat(count(OSLO)).isEqualTo(1);
        assertThat(copy.progress(null).cursor().through()).isEqualTo(131);
        assertThat(copy.digests().of(LONDON).count()).isEqualTo(70);
        assertThat(copy.waiting().of(LONDON).count()).isEqualTo(30);
    }

    @Test
    void theyStayHeldAndAreNewsOnce() {
        hundredInLondon();
        receive(batch(1, 100, true, gone(LONDON, 101, 1, 30)));

        Receipt again = receive(batch(1, 130, true, List.of()));

        assertThat(again.kind()).isEqualTo(Kind.CONFIRMED);
        assertThat(again.held()).containsValue(new Held(30, false));
        assertThat(count(LONDON)).isEqualTo(100);
    }

    @Test
    void deletionsOfSeveralBatchesCountTogether() {
        hundredInLondon();
        receive(batch(1, 100, false, gone(LONDON, 101, 1, 8)));
        assertThat(count(LONDON)).isEqualTo(100);

        Receipt last = receive(batch(1, 108, true, gone(LONDON, 109, 9, 16)));

        assertThat(last.held()).containsValue(new Held(16, true));
        assertThat(count(LONDON)).isEqualTo(100);
    }

    @Test
    void fewDeletionsInSeveralBatchesGoWithTheLast() {
        hundredInLondon();
        receive(batch(1, 100, false, gone(LONDON, 101, 1, 4)));
        assertThat(copy.digests().of(LONDON).count()).isEqualTo(96);

        Receipt last = receive(batch(1, 104, true, gone(LONDON, 105, 5, 8)));

        assertThat(last.held()).isEmpty();
        assertThat(last.applied().removed()).isEqualTo(8);
        assertThat(count(LONDON)).isEqualTo(92);
    }

    @Test
    void whatAWholeListLeavesOutCountsToo() {
        hundredInLondon();

        Receipt receipt = receive(batch(2, 0, true, people(LONDON, 1, 70)));

        assertThat(receipt.held()).containsValue(new Held(30, true));
        assertThat(count(LONDON)).isEqualTo(100);
        assertThat(copy.digests().of(LONDON).count()).isEqualTo(70);
    }

    @Test
    void anEmptyListIsHeldHoweverFewItWouldDelete() {
        receive(batch(1, 0, true, people(LONDON, 1, 3)));

        receive(batch(2, 0, true, List.of()));
        Receipt later = receive(batch(2, 0, true, List.of()));

        assertThat(later.held()).containsValue(new Held(3, false));
        assertThat(count(LONDON)).isEqualTo(3);
    }

    @Test
    void theLastEntryOfAListMayBeDeleted() {
        receive(batch(1, 0, true, people(LONDON, 1, 1)));

        Receipt receipt = receive(batch(1, 1, true, gone(LONDON, 2, 1, 1)));

        assertThat(receipt.held()).isEmpty();
        assertThat(count(LONDON)).isZero();
    }

    @Test
    void anEntryThatComesBackWaitsNoLonger() {
        hundredInLondon();
        receive(batch(1, 100, true, gone(LONDON, 101, 1, 12)));

        Change back = Change.put(113, LONDON, entry(who(LONDON, 1), "P1"));
        Receipt receipt = receive(batch(1, 112, true, List.of(back)));

        assertThat(receipt.held()).containsValue(new Held(11, true));
        assertThat(copy.waiting().total().count()).isEqualTo(11);
    }

    @Test
    void whenEnoughHasComeBackTheRestGoes() {
        hundredInLondon();
        receive(batch(1, 100, true, gone(LONDON, 101, 1, 12)));

        Receipt receipt = receive(batch(1, 112, true, people(LONDON, 113, 6)));

        assertThat(receipt.held()).isEmpty();
        assertThat(receipt.applied().removed()).isEqualTo(6);
        assertThat(count(LONDON)).isEqualTo(94);
        assertThat(copy.noted()).isEmpty();
    }

    @Test
    void keptEntriesStayAndCountAsDeletedByTheirOwner() {
        hundredInLondon();
        receive(batch(1, 100, true, gone(LONDON, 101, 1, 30)));

        copy.keep(LONDON);
        copy.note(LONDON, 0);
        Receipt later = receive(batch(1, 130, true, gone(LONDON, 131, 31, 33)));

        assertThat(later.held()).isEmpty();
        assertThat(count(LONDON)).isEqualTo(97);
        assertThat(copy.kept().total().count()).isEqualTo(30);
        assertThat(copy.digests().total().count()).isEqualTo(67);
    }

    @Test
    void anOriginThatTheSenderApprovedIsNotHeld() {
        hundredInLondon();
        Permit permit = Permit.of(Set.of(LONDON), Set.of());

        Receipt receipt = receive(TENTH, permit, batch(1, 100, true, gone(LONDON, 101, 1, 100)));

        assertThat(receipt.held()).isEmpty();
        assertThat(count(LONDON)).isZero();
    }

    @Test
    void approvalReachesWhatAWholeListLeftOut() {
        hundredInLondon();
        Permit permit = Permit.of(Set.of(LONDON), Set.of());

        Receipt receipt = receive(TENTH, permit, batch(2, 0, true, List.of()));

        assertThat(receipt.applied().removed()).isEqualTo(100);
    }

    @Test
    void typesThatAreNoLongerAgreedOnDoNotCount() {
        hundredInLondon();
        Permit permit = Permit.of(Set.of(), Set.of(AddressType.PCM));

        Receipt receipt = receive(TENTH, permit, batch(2, 0, true, List.of()));

        assertThat(receipt.held()).isEmpty();
        assertThat(receipt.applied().removed()).isEqualTo(100);
    }

    @Test
    void anotherOriginsDeletionsAreNotHeldUp() {
        List<Change> all = new ArrayList<>(people(LONDON, 1, 100));
        all.addAll(people(OSLO, 101, 100));
        receive(batch(1, 0, true, all));
        List<Change> changes = new ArrayList<>(gone(LONDON, 201, 1, 30));
        changes.addAll(gone(OSLO, 231, 1, 3));

        Receipt receipt = receive(batch(1, 200, true, changes));

        assertThat(receipt.held()).containsOnlyKeys(LONDON);
        assertThat(count(OSLO)).isEqualTo(97);
    }
}
