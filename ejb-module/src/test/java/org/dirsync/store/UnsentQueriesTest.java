package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.entry;

import java.util.List;
import java.util.Objects;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList;
import org.dirsync.list.Offer;
import org.dirsync.list.Receiver;
import org.dirsync.list.Sender;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.store.UnsentQueries.Unsent;
import org.junit.jupiter.api.Test;

class UnsentQueriesTest {

    private final Database database = Database.inMemory();

    @Test
    void whoHasUnsentChangesIsNamedUntilTheyAreSent() {
        for (var name : List.of(LONDON, OSLO)) {
            database.step(
                    store -> {
                        store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                        return store.master().numbers();
                    });
        }
        assertThat(unsent()).isEmpty();

        database.step(s -> s.requestor(OSLO).own().put(List.of(entry("SMTP:a@x", "A")), 0));
        database.step(
                s ->
                        s.requestor(LONDON)
                                .own()
                                .put(List.of(entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C")), 0));
        assertThat(unsent()).containsExactly(new Unsent(LONDON, 2), new Unsent(OSLO, 1));

        database.step(s -> send(s.requestor(LONDON).own(), s.master().copyOf(LONDON)));
        assertThat(unsent()).containsExactly(new Unsent(OSLO, 1));
    }

    private List<Unsent> unsent() {
        return database.step(store -> store.unsent().most(5));
    }

    private static boolean send(NumberedList list, Copy copy) {
        Sender sender = new Sender(list);
        Cursor have = Objects.requireNonNull(copy.progress(null)).cursor();
        Cursor from = sender.resume(have, Offer.NONE.begun(have));
        new Receiver(copy).receive(sender.next(from, Filter.ALL, new Limit(100, 100_000)));
        return true;
    }
}
