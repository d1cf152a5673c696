package org.dirsync.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.entry;

import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.list.Digests.Part;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(128);

    private static BigInteger value(long high, long low) {
        return new BigInteger(Long.toUnsignedString(high))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(low)));
    }

    @Test
    void sumsAndDifferencesAreModulo2To128() {
        Random random = new Random(1);
        Digest digest = Digest.EMPTY;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 1_000; i++) {
            EntryHash hash = new EntryHash(random.nextLong(), random.nextLong());
            boolean more = random.nextInt(3) > 0;
            digest = more ? digest.plus(hash) : digest.minus(hash);
            BigInteger value = value(hash.high(), hash.low());
            sum = (more ? sum.add(value) : sum.subtract(value)).mod(MODULUS);
            assertThat(value(digest.high(), digest.low())).isEqualTo(sum);
        }
    }

    @Test
    void orderMakesNoDifferenceAndRemovalUndoesAddition() {
        EntryHash one = EntryHash.of(entry("SMTP:a@x", "A"));
        EntryHash two = EntryHash.of(entry("SMTP:b@x", "B"));

        assertThat(Digest.EMPTY.plus(one).plus(two)).isEqualTo(Digest.EMPTY.plus(two).plus(one));
        assertThat(Digest.EMPTY.plus(one).plus(two).minus(one)).isEqualTo(Digest.EMPTY.plus(two));
        assertThat(Digest.EMPTY.plus(one).minus(one).isEmpty()).isTrue();
    }

    @Test
    void aHashSeesEveryPartOfAnEntryAndNothingElse() {
        Entry ann = entry("SMTP:a@x", "A", Map.of("Phone", "1"));
        Entry hidden = new Entry(ann.address(), ann.name(), ann.details(), true);

        assertThat(EntryHash.of(ann))
                .isEqualTo(EntryHash.of(entry("SMTP:a@x", "A", Map.of("Phone", "1"))))
                .isNotEqualTo(EntryHash.of(entry("SMTP:A@x", "A", Map.of("Phone", "1"))))
                .isNotEqualTo(EntryHash.of(entry("SMTP:a@x", "B", Map.of("Phone", "1"))))
                .isNotEqualTo(EntryHash.of(entry("SMTP:a@x", "A", Map.of("Phone", "2"))))
                .isNotEqualTo(EntryHash.of(hidden));
        assertThat(EntryHash.withoutDetails(ann)).isEqualTo(EntryHash.of(ann.withoutDetails()));
    }

    @Test
    void theHashIsTheSameOnEveryMachine() {
        EntryHash hash = EntryHash.of(entry("SMTP:\u00e5sa@x", "\u00c5sa", Map.of("Phone", "1")));

        assertThat(hash).isEqualTo(new EntryHash(1629380392605381518L, -8145098036187815441L));
    }

    @Test
    void digestsDifferByOrigin() {
        Digest one = Digest.EMPTY.plus(EntryHash.of(entry("SMTP:a@x", "A")));
        Part london = new Part(LONDON, AddressType.SMTP);
        Part oslo = new Part(OSLO, AddressType.SMTP);
        Part fax = new Part(OSLO, new AddressType("FAX"));
        Digests mine = Digests.of(Map.of(london, one, oslo, one));
        Digests other = Digests.of(Map.of(london, one, fax, one));

        assertThat(mine.differing(mine)).isEmpty();
        assertThat(mine.differing(other)).containsExactly(OSLO);
        assertThat(mine.differing(Digests.EMPTY)).containsExactly(LONDON, OSLO);
        assertThat(mine.only(OSLO).plus(mine.without(OSLO))).isEqualTo(mine);
        assertThat(mine.total()).isEqualTo(one.plus(one));
        assertThat(other.of(OSLO)).isEqualTo(one);
        assertThat(other.of(oslo)).isEqualTo(Digest.EMPTY);
        assertThat(Digests.of(Map.of(london, Digest.EMPTY))).isEqualTo(Digests.EMPTY);
    }
}
