package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Author;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.list.Progress;
import org.dirsync.message.Options;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.store.HistoryQueries.Past;
import org.dirsync.store.HistoryQueries.ReachedBy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryQueriesTest {

    private static final Database DATABASE = Database.inMemory();
    private static final String ANN = "SMTP:ann@x";

    @BeforeEach
    void host() {
        DATABASE.step(
                store -> {
                    store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT));
                    return true;
                });
    }

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static <T> T own(Function<OwnList, T> work) {
        return DATABASE.step(store -> work.apply(store.requestor(LONDON).own()));
    }

    private static void put(Entry entry) {
        own(list -> list.put(List.of(entry), 0));
    }

    private static List<Past> history() {
        return DATABASE.step(store -> store.history(LONDON).of(address(ANN), 100));
    }

    private static List<String> told() {
        return history().stream().map(HistoryQueriesTest::told).toList();
    }

    private static String told(Past past) {
        return past.number() + " " + name(past.before()) + " -> " + name(past.after());
    }

    private static String name(Entry entry) {
        return entry == null ? "-" : entry.name() + entry.details().asMap().values();
    }

    @Test
    void theHistoryTellsEachStateFromTheAdditionToTheRestoring() {
        put(entry(ANN, "Ann", Map.of("Phone", "1")));
        put(entry("SMTP:bob@x", "Bob"));
        put(entry(ANN, "Anne", Map.of("Phone", "1")));
        put(entry(ANN, "Anne", Map.of("Phone", "2")));
        own(list -> list.remove(List.of(address(ANN))));
        own(list -> list.restore(List.of(address(ANN))));
        put(entry(ANN, "Anna", Map.of("Phone", "2")));

        assertThat(told())
                .containsExactly(
                        "7 Anne[2] -> Anna[2]",
                        "6 - -> Anne[2]",
                        "5 Anne[2] -> -",
                        "4 Anne[1] -> Anne[2]",
                        "3 Ann[1] -> Anne[1]",
                        "1 - -> Ann[1]");
        assertThat(history())
                .extracting(past -> past.step().doing().name())
                .containsExactly("EDIT", "RESTORE", "EDIT", "EDIT", "EDIT", "EDIT");
    }

    @Test
    void aChangeWithoutEffectIsNoneInTheHistory() {
        put(entry(ANN, "Ann"));
        put(entry(ANN, "Ann"));

        assertThat(told()).containsExactly("1 - -> Ann[]");
    }

    @Test
    void eachChangeNamesWhoMadeItAndAnImportItsNumber() {
        Author.Turn turn = Author.of("vera", Author.Way.PAGE, "10.0.0.7").begin();
        try {
            put(entry(ANN, "Ann"));
        } finally {
            turn.close();
        }
        long epoch = own(OwnList::nextEpoch);
        own(list -> list.put(List.of(entry(ANN, "Anne"), entry("SMTP:bob@x", "Bob")), epoch));

        ChangeStep imported = history().get(0).step();
        assertThat(imported.doing()).isEqualTo(ChangeStep.Doing.IMPORT);
        assertThat(imported.about()).isEqualTo(String.valueOf(epoch));
        ChangeStep added = history().get(1).step();
        assertThat(added.who()).isEqualTo("vera");
        assertThat(added.way()).isEqualTo(Author.Way.PAGE);
        assertThat(added.client()).isEqualTo("10.0.0.7");
    }

    @Test
    void whatIsTooOldIsForgottenAndTheRestStays() {
        put(entry(ANN, "Ann"));
        put(entry(ANN, "Anne"));
        Instant later = Instant.now().plusSeconds(10);
        DATABASE.step(
                store -> {
                    while (store.forgetHistory(later, 1) > 0) {
                        // in steps
                    }
                    return true;
                });
        put(entry(ANN, "Anna"));

        assertThat(told()).containsExactly("3 Anne[] -> Anna[]");
    }

    @Test
    void aPostofficeHasGotAChangeSinceItsCursorPassedIt() {
        put(entry(ANN, "Ann"));
        Instant early = Instant.ofEpochMilli(1_000);
        Instant late = Instant.ofEpochMilli(9_000);
        DATABASE.step(
                store -> {
                    store.registrations().add(Registration.of(LONDON, Options.DEFAULT));
                    store.registrations().add(Registration.of(OSLO, Options.DEFAULT));
                    var copy = store.master().copyOf(LONDON);
                    copy.apply(List.of(Change.put(1, LONDON, entry(ANN, "Ann"))));
                    ListId own = store.requestor(LONDON).own().numbers().list();
                    copy.store(null, new Progress(new Cursor(own, 1, 0, 1, true), 0));
                    return true;
                });
        ListId master = DATABASE.step(store -> store.master().numbers().list());
        verified(new Cursor(master, 1, 0, 1, false), early);
        verified(new Cursor(master, 1, 0, 5, true), late);

        var reached = DATABASE.step(store -> store.history(LONDON).reached(1));
        assertThat(reached.at()).isNotNull();
        assertThat(reached.everybody())
                .contains(
                        new ReachedBy(OSLO.toString(), early),
                        new ReachedBy(LONDON.toString(), null));
        var unknown = DATABASE.step(store -> store.history(LONDON).reached(2));
        assertThat(unknown.at()).isNull();
    }

    private static void verified(Cursor cursor, Instant at) {
        DATABASE.step(
                store -> {
                    Registration before = store.registrations().find(OSLO).orElseThrow();
                    store.registrations()
                            .store(
                                    new Registration(
                                            OSLO,
                                            before.allowed(),
                                            before.agreed(),
                                            before.offer(),
                                            cursor,
                                            before.repairs(),
                                            before.status(),
                                            before.due(),
                                            before.request(),
                                            at,
                                            before.sentAt(),
                                            at,
                                            before.verified(),
                                            before.stamp()));
                    return true;
                });
    }

    @Test
    void hiddenEntriesGroupsAndContactsAreFoundByTheirMark() throws RefusedException {
        put(entry("SMTP:p@x", "Person"));
        put(entry("SMTP:g@x", "Group", Map.of(Kind.PROMPT, "group")));
        put(entry("SMTP:h@x", "Other group", Map.of(Kind.PROMPT, "Group")));
        put(new Entry(address(ANN), "Ann", Details.NONE, true));
        assertThat(marked(Mark.GROUP)).containsExactly("Group", "Other group");
        assertThat(marked(Mark.HIDDEN)).containsExactly("Ann");

        put(entry("SMTP:g@x", "Group", Map.of(Kind.PROMPT, "contact")));
        own(list -> list.remove(List.of(address("SMTP:h@x"), address(ANN))));
        assertThat(marked(Mark.GROUP)).isEmpty();
        assertThat(marked(Mark.CONTACT)).containsExactly("Group");
        assertThat(marked(Mark.HIDDEN)).isEmpty();
    }

    private static List<String> marked(Mark mark) {
        return DATABASE.step(store -> store.marked(LONDON, mark, null, 9)).entries().stream()
                .map(listed -> listed.entry().name())
                .toList();
    }

    @Test
    void nothingIsLeftOfAPostofficeThatIsRemoved() {
        put(entry(ANN, "Ann"));
        put(entry(ANN, "Anne"));
        DATABASE.step(
                store -> {
                    while (store.unhost(LONDON, 10) > 0) {
                        // in steps
                    }
                    store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT));
                    return true;
                });
        assertThat(history()).isEmpty();
    }
}
