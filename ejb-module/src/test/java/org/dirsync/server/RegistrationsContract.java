package org.dirsync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.Limit;
import org.dirsync.list.ListId;
import org.dirsync.message.Envelope;
import org.dirsync.message.Options;
import org.dirsync.message.Request.Ask;
import org.dirsync.message.Status;
import org.junit.jupiter.api.Test;

/** What the keeper of registrations promises. */
public interface RegistrationsContract {

    /** When everything happens; stored to the millisecond. */
    Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

    /** The registrations under test, empty and the same at every call in one test. */
    Registrations registrations();

    /** Registers a requestor that was not registered, in the running transaction. */
    void add(Registration registration);

    /** Runs a step in a transaction of its own, committed at its end. */
    <T> T inTransaction(Supplier<T> step);

    private void adds(PostofficeName name) {
        inTransaction(
                () -> {
                    add(Registration.of(name, Options.DEFAULT));
                    return true;
                });
    }

    private Registration stores(Registration registration) {
        return inTransaction(
                () -> {
                    registrations().store(registration);
                    return registration;
                });
    }

    private Registration find(PostofficeName name) {
        return inTransaction(() -> registrations().find(name)).orElseThrow();
    }

    @Test
    default void q125917NamesAreFoundWholeOnly() {
        adds(PostofficeName.of("NORTHWIND/LONDON2"));

        assertThat(inTransaction(() -> registrations().find(LONDON))).isEmpty();
        assertThat(inTransaction(() -> registrations().due())).isEmpty();
    }

    @Test
    default void aNewRegistrationIsFoundAsItWasMade() {
        adds(LONDON);

        assertThat(find(LONDON)).isEqualTo(Registration.of(LONDON, Options.DEFAULT));
    }

    @Test
    default void everythingInARegistrationIsKept() {
        adds(LONDON);
        TreeMap<PostofficeName, Cursor> repairs = new TreeMap<>();
        repairs.put(OSLO, new Cursor(null, 4, 0, 0, false));
        Options options =
                new Options(Set.of(AddressType.SMTP), false, true, true, new Limit(7, 900));
        Cursor have = new Cursor(new ListId("MASTER"), 3, 40, 50, true);
        Status status = new Status(Status.Outcome.PARTIAL, "the lists differ", 12, 34);

        Registration full =
                stores(
                        find(LONDON)
                                .asked(
                                        envelope("id-1"),
                                        new Ask(have, repairs, options, status),
                                        NOW)
                                .began(Cursor.start(new ListId("MASTER"), 5, 60))
                                .starting()
                                .answered(NOW.plusMillis(1))
                                .verified(
                                        envelope("id-2"),
                                        "id-1",
                                        new Ask(have, repairs, options, status),
                                        NOW.plusMillis(2)));

        assertThat(find(LONDON)).isEqualTo(full);
    }

    private static Envelope envelope(String id) {
        return new Envelope(LONDON, HQ, id, NOW);
    }

    @Test
    default void whoAskedIsDueUntilAnswered() {
        adds(LONDON);
        adds(OSLO);
        Ask ask = new Ask(Cursor.NONE, new TreeMap<>(), Options.DEFAULT, Status.NONE);

        Registration asked = stores(find(OSLO).asked(envelope("id-1"), ask, NOW));
        assertThat(inTransaction(() -> registrations().due())).containsExactly(OSLO);

        stores(asked.answered(NOW));
        assertThat(inTransaction(() -> registrations().due())).isEmpty();
    }
}
