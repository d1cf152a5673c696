package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.entry;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Entry;
import org.dirsync.message.Options;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.RequestorState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletedSearchTest {

    private static final Database DATABASE = Database.inMemory();

    @BeforeEach
    void deletes() {
        DATABASE.clear();
        DATABASE.step(
                store -> {
                    store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT));
                    return true;
                });
        gone(
                0,
                entry("SMTP:carla@a.example", "Carla Meyer"),
                entry("SMTP:rene@a.example", "Ren\u00e9 M\u00fcller"),
                entry("SMTP:zoe@b.example", "Zoe Carlson"));
    }

    private static long gone(long more, Entry... entries) {
        return DATABASE.step(
                store -> {
                    OwnList own = store.requestor(LONDON).own();
                    own.put(List.of(entries), 0);
                    long epoch = more == 0 ? 0 : own.nextEpoch();
                    own.remove(List.of(entries).stream().map(Entry::address).toList(), epoch);
                    return epoch;
                });
    }

    private static List<String> found(String text) {
        return found(text, null);
    }

    private static List<String> found(String text, @Nullable Long imported) {
        return names(DATABASE.step(s -> s.deleted(LONDON, text, null, imported, 10)));
    }

    private static List<String> names(DeletedPart part) {
        return part.deleted().stream().map(one -> one.entry().name()).toList();
    }

    @Test
    void findsPartsOfNamesAndAddressesWithoutCapitalsAndAccents() {
        assertThat(found("CARL")).containsExactly("Carla Meyer", "Zoe Carlson");
        assertThat(found("rene muller")).containsExactly("Ren\u00e9 M\u00fcller");
        assertThat(found("m\u00dcller")).containsExactly("Ren\u00e9 M\u00fcller");
        assertThat(found("b.example")).containsExactly("Zoe Carlson");
        assertThat(found("smtp:zoe@b.example")).containsExactly("Zoe Carlson");
        assertThat(found("carla b.example")).isEmpty();
        assertThat(found("%")).isEmpty();
    }

    @Test
    void findsWhatAnImportDeletedAlone() {
        long imported = gone(1, entry("SMTP:carl@c.example", "Carl"));

        assertThat(found("carl", imported)).containsExactly("Carl");
        assertThat(found("zoe", imported)).isEmpty();
    }

    @Test
    void goesOnPageByPageAndEnds() {
        DeletedPart first = DATABASE.step(s -> s.deleted(LONDON, "example", null, null, 2));
        DeletedPart second =
                DATABASE.step(s -> s.deleted(LONDON, "example", first.next(), null, 2));

        assertThat(names(first)).containsExactly("Carla Meyer", "Ren\u00e9 M\u00fcller");
        assertThat(first.next()).isNotNull();
        assertThat(names(second)).containsExactly("Zoe Carlson");
        assertThat(second.next()).isNull();
    }

    @Test
    void looksAtSomeOnlyAndSaysWhereItGoesOn() {
        List<String> found = new ArrayList<>();
        @Nullable String after = "";
        int parts = 0;
        while (after != null) {
            String from = after;
            DeletedPart part = DATABASE.step(s -> s.deleted(LONDON, "zoe", from, null, 5, 1));
            found.addAll(names(part));
            after = part.next();
            parts++;
        }

        assertThat(found).containsExactly("Zoe Carlson");
        assertThat(parts).isEqualTo(3);
    }
}
