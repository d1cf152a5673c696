package org.dirsync.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Event;
import org.dirsync.store.Database;
import org.dirsync.store.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Code> CODES = List.of(Code.DELETIONS_HELD);
    private static final Database DATABASE = Database.inMemory();

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static void step(Consumer<JournalRepository> step) {
        DATABASE.entities(
                entities -> {
                    step.accept(new JournalRepository(entities));
                    return true;
                });
    }

    private static List<String> texts(Function<JournalRepository, List<JournalLine>> read) {
        return DATABASE.entities(entities -> read.apply(new JournalRepository(entities))).stream()
                .map(line -> line.event().text())
                .toList();
    }

    private static List<String> texts(PostofficeName name) {
        return texts(journals -> journals.before(name, Long.MAX_VALUE, 9, Visibility.ALL));
    }

    private static void threeLines() {
        step(
                journals -> {
                    journals.record(Event.info(NOON, LONDON, "one"));
                    journals.record(Event.warning(NOON, OSLO, Code.DELETIONS_HELD, "two"));
                    journals.record(
                            Event.warning(NOON.plusSeconds(1), LONDON, Code.DELETIONS_HELD, "three")
                                    .namingAnEntry());
                });
    }

    @Test
    void linesAreReadNewestFirstOfOneOrAllPostoffices() {
        threeLines();

        assertThat(texts((PostofficeName) null)).containsExactly("three", "two", "one");
        assertThat(texts(LONDON)).containsExactly("three", "one");
        assertThat(texts(journals -> journals.before(null, Long.MAX_VALUE, 1, Visibility.ALL)))
                .containsExactly("three");
    }

    @Test
    void linesThatNameEntriesAreForThoseWhoSeeAllEntries() {
        threeLines();

        assertThat(texts(journals -> journals.before(LONDON, Long.MAX_VALUE, 9, Visibility.LISTED)))
                .containsExactly("one");
        assertThat(texts(journals -> journals.ofCodes(LONDON, CODES, 9, Visibility.LISTED)))
                .isEmpty();
    }

    @Test
    void linesAreFoundByTheirCode() {
        threeLines();

        assertThat(texts(journals -> journals.ofCodes(LONDON, CODES, 9, Visibility.ALL)))
                .containsExactly("three");
        assertThat(texts(journals -> journals.since(NOON, CODES, 9, Visibility.ALL)))
                .containsExactly("three");
        assertThat(texts(journals -> journals.since(NOON.minusMillis(1), CODES, 9, Visibility.ALL)))
                .containsExactly("three", "two");
    }

    @Test
    void aJournalGoesWithTheNewName() {
        threeLines();

        step(journals -> journals.rename(LONDON, OSLO));
        assertThat(texts(OSLO)).containsExactly("three", "two", "one");
    }

    @Test
    void oldLinesAreForgottenAndLongOnesAreCut() {
        threeLines();
        step(journals -> journals.record(Event.info(NOON.plusSeconds(2), OSLO, "x".repeat(5_000))));

        step(journals -> journals.forget(NOON.plusSeconds(1)));
        assertThat(texts((PostofficeName) null)).containsExactly("x".repeat(4_000), "three");
    }
}
