package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.store.AddressQueries.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressQueriesTest {

    private static final Database DATABASE = Database.inMemory();

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

    private static void owns(Entry... entries) {
        DATABASE.step(store -> store.requestor(LONDON).own().put(List.of(entries), 0));
    }

    private static void received(Entry... entries) {
        received(OSLO, entries);
    }

    private static void received(PostofficeName origin, Entry... entries) {
        List<Change> changes = new ArrayList<>();
        for (Entry entry : entries) {
            changes.add(Change.put(changes.size() + 1, origin, entry));
        }
        DATABASE.step(store -> store.requestor(LONDON).received().apply(changes));
    }

    private static void refuses(String address) {
        Refusal refusal = new Refusal(Code.ALREADY_EXISTS, "belongs to OSLO");
        DATABASE.step(
                store ->
                        store.requestor(LONDON)
                                .own()
                                .refused(List.of(new RefusedChange(1, address(address), refusal))));
    }

    private static Part part(Function<AddressQueries, Part> query) {
        return DATABASE.step(store -> query.apply(store.addresses(LONDON)));
    }

    private static List<String> names(Part part) {
        return part.entries().stream().map(listed -> listed.entry().name()).toList();
    }

    private static Optional<Listed> found(String address) {
        return DATABASE.step(store -> store.addresses(LONDON).find(address(address)));
    }

    /** Reads page after page. */
    private static List<String> paged(int limit, Function<String, Part> page) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Part part = page.apply(after);
            assertThat(part.entries()).hasSizeLessThanOrEqualTo(limit);
            names.addAll(names(part));
            after = part.next();
        } while (after != null);
        return names;
    }

    @Test
    void ownAddressesComeInTheOrderOfTheirKeysPageByPage() {
        owns(
                entry("SMTP:c@x", "C"),
                entry("SMTP:A@x", "A"),
                entry("PCM:N/P/BOX", "P"),
                entry("SMTP:b@x", "B"));

        for (int limit = 1; limit <= 5; limit++) {
            int most = limit;
            assertThat(paged(most, after -> part(q -> q.own(null, after, most))))
                    .containsExactly("P", "A", "B", "C");
        }
        assertThat(part(q -> q.own("", null, 4)).next()).isNull();
    }

    @Test
    void deletedAddressesAreNotListed() {
        owns(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        DATABASE.step(store -> store.requestor(LONDON).own().remove(List.of(address("SMTP:a@x"))));

        assertThat(names(part(q -> q.own(null, null, 9)))).containsExactly("B");
        assertThat(names(part(q -> q.own("a", null, 9)))).isEmpty();
        assertThat(names(part(q -> q.gal(null, null, 9)))).containsExactly("B");
    }

    @Test
    void theGlobalListHoldsOwnAndReceivedAddressesEachOnce() {
        owns(entry("SMTP:a@x", "own A"), entry("SMTP:c@x", "own C"), entry("SMTP:d@x", "own D"));
        received(
                entry("SMTP:b@x", "their B"),
                entry("SMTP:c@x", "their C"),
                entry("SMTP:d@x", "their D"),
                entry("SMTP:e@x", "their E"));
        refuses("SMTP:d@x");

        for (int limit = 1; limit <= 6; limit++) {
            int most = limit;
            assertThat(paged(most, after -> part(q -> q.gal(null, after, most))))
                    .containsExactly("own A", "their B", "own C", "their D", "their E");
        }
        List<String> streamed = new ArrayList<>();
        DATABASE.step(
                store -> {
                    store.addresses(LONDON).eachGal(listed -> streamed.add(listed.entry().name()));
                    return true;
                });
        assertThat(streamed).containsExactly("own A", "their B", "own C", "their D", "their E");
    }

    @Test
    void anOwnAddressIsNotInTheGlobalListOnceItIsDeletedThoughTheServerStillHasIt() {
        owns(entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        received(LONDON, entry("SMTP:a@x", "A"), entry("SMTP:b@x", "B"));
        DATABASE.step(store -> store.requestor(LONDON).own().remove(List.of(address("SMTP:a@x"))));

        assertThat(names(part(q -> q.gal(null, null, 9)))).containsExactly("B");
        assertThat(names(part(q -> q.gal("a", null, 9)))).isEmpty();
        assertThat(found("SMTP:a@x")).isEmpty();
    }

    @Test
    void anAddressOfTheGlobalListIsFoundWithItsOwner() {
        owns(entry("SMTP:a@x", "own A"), entry("SMTP:d@x", "own D"));
        received(entry("SMTP:a@x", "their A"), entry("SMTP:d@x", "their D"));
        refuses("SMTP:d@x");

        assertThat(found("smtp:A@X")).contains(new Listed(LONDON, entry("SMTP:a@x", "own A")));
        assertThat(found("SMTP:d@x")).contains(new Listed(OSLO, entry("SMTP:d@x", "their D")));
        assertThat(found("SMTP:z@x")).isEmpty();
    }

    @Test
    void aSearchFindsBeginningsOfNamesAndAddressesCapitalsAndAccentsAside() {
        owns(entry("SMTP:zoe@x", "M\u00fcller, Zo\u00eb"), entry("SMTP:muller2@x", "Someone"));
        received(
                entry("SMTP:k@x", "MULLER, Karl"),
                entry("PCM:N/P/MULL", "Another"),
                entry("SMTP:q@x", "Anna Muller"));

        assertThat(names(part(q -> q.gal("mull", null, 9))))
                .containsExactly("MULLER, Karl", "Someone", "M\u00fcller, Zo\u00eb");
        assertThat(names(part(q -> q.gal("M\u00dcLLER", null, 9))))
                .containsExactly("MULLER, Karl", "M\u00fcller, Zo\u00eb");
        assertThat(names(part(q -> q.gal("pcm:n/p", null, 9)))).containsExactly("Another");
        assertThat(names(part(q -> q.own("mull", null, 9))))
                .containsExactly("Someone", "M\u00fcller, Zo\u00eb");
        for (int limit = 1; limit <= 4; limit++) {
            int most = limit;
            assertThat(paged(most, after -> part(q -> q.gal("mull", after, most))))
                    .containsExactly("MULLER, Karl", "Someone", "M\u00fcller, Zo\u00eb");
        }
    }

    @Test
    void aSearchShowsNoReceivedEntryThatAnOwnOneHides() {
        owns(entry("SMTP:a@x", "Other name"));
        received(entry("SMTP:a@x", "Smith"));

        assertThat(names(part(q -> q.gal("smith", null, 9)))).isEmpty();
    }
}
