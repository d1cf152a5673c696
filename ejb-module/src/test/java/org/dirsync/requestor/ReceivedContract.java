package org.dirsync.requestor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.entry;
import static org.dirsync.memory.Samples.group;

import java.util.List;
import org.dirsync.list.Change;
import org.dirsync.list.CopyContract;
import org.junit.jupiter.api.Test;

/** What a requestor's copy of the master list promises besides. */
public interface ReceivedContract extends CopyContract {

    @Override
    Received copy();

    /** A page in a transaction. */
    default List<Change> pageOf(String after, int most) {
        return inTransaction(() -> copy().page(after, most));
    }

    @Test
    default void pagesGiveEveryEntryOnceWithItsOwner() {
        applied(
                Change.put(1, OSLO, entry("SMTP:c@x", "C")),
                Change.put(2, LONDON, entry("SMTP:a@x", "A")),
                Change.put(3, OSLO, entry("SMTP:b@x", "B")));

        List<Change> first = pageOf("", 2);
        List<Change> second = pageOf(first.get(1).address().key(), 2);

        assertThat(first)
                .extracting(Change::origin, Change::entry)
                .containsExactly(
                        tuple(LONDON, entry("SMTP:a@x", "A")), tuple(OSLO, entry("SMTP:b@x", "B")));
        assertThat(second).extracting(Change::entry).containsExactly(entry("SMTP:c@x", "C"));
        assertThat(pageOf(second.get(0).address().key(), 2)).isEmpty();
    }

    @Test
    default void aGroupOfTenThousandIsKeptAndChanges() {
        Change group = Change.put(1, OSLO, group("SMTP:all@x", 10_000));
        applied(group);
        assertThat(pageOf("", 2)).extracting(Change::entry).containsExactly(group.entry());

        Change less = Change.put(2, OSLO, group("SMTP:all@x", 2));
        applied(less);
        assertThat(pageOf("", 2)).extracting(Change::entry).containsExactly(less.entry());
        assertThat(applied(less).unchanged()).isEqualTo(1);
    }
}
