package org.dirsync.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.AuditLine.About;
import org.dirsync.audit.AuditRepository.Wanted;
import org.dirsync.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Database DATABASE = Database.inMemory();

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static <T> T step(Function<AuditRepository, T> step) {
        return DATABASE.entities(entities -> step.apply(new AuditRepository(entities)));
    }

    private static void records(
            Instant at, String who, String what, @Nullable String postoffice, String text) {
        step(
                lines -> {
                    lines.record(
                            new AuditLine(
                                    0,
                                    at,
                                    who,
                                    "API",
                                    "127.0.0.1",
                                    what,
                                    postoffice,
                                    text,
                                    About.NOTHING));
                    return true;
                });
    }

    private static List<AuditLine> read(Wanted wanted, long before, int limit) {
        return step(lines -> lines.before(wanted, before, limit));
    }

    private static List<String> texts(Wanted wanted) {
        return read(wanted, Long.MAX_VALUE, 10).stream().map(AuditLine::text).toList();
    }

    private static Optional<AuditLine> removal(PostofficeName name) {
        return step(lines -> lines.removal(name));
    }

    private static void threeLines() {
        records(NOON, "olga", "postoffice.added", LONDON.toString(), "one");
        records(NOON, "paul", "post.sent", null, "two");
        records(NOON.plusSeconds(1), "olga", "user.removed", null, "three");
    }

    @Test
    void readsNewestFirstPageByPage() {
        threeLines();

        List<AuditLine> first = read(Wanted.ALL, Long.MAX_VALUE, 2);
        List<AuditLine> second = read(Wanted.ALL, first.get(1).id(), 2);

        assertThat(first).extracting(AuditLine::text).containsExactly("three", "two");
        assertThat(second).extracting(AuditLine::text).containsExactly("one");
        AuditLine line = second.get(0);
        assertThat(line)
                .isEqualTo(
                        new AuditLine(
                                line.id(),
                                NOON,
                                "olga",
                                "API",
                                "127.0.0.1",
                                "postoffice.added",
                                LONDON.toString(),
                                "one",
                                About.NOTHING));
    }

    @Test
    void narrowsToAUserAPostofficeAndAKind() {
        threeLines();

        assertThat(texts(new Wanted("olga", null, null))).containsExactly("three", "one");
        assertThat(texts(new Wanted(null, LONDON, null))).containsExactly("one");
        assertThat(texts(new Wanted(null, null, "user.removed"))).containsExactly("three");
        assertThat(texts(new Wanted("paul", LONDON, null))).isEmpty();
    }

    @Test
    void tellsWhoRemovedAPostofficeLast() {
        records(NOON, "olga", "postoffice.removed", LONDON.toString(), "first");
        records(NOON.plusSeconds(1), "paul", "postoffice.removed", LONDON.toString(), "second");
        records(NOON.plusSeconds(2), "paul", "requestor.removed", LONDON.toString(), "third");

        assertThat(removal(LONDON)).map(AuditLine::text).contains("second");
        assertThat(removal(OSLO)).isEmpty();
    }

    @Test
    void takesTheBeginningOfAKindAsAWholeWord() {
        threeLines();

        assertThat(texts(new Wanted(null, null, "postoffice"))).containsExactly("one");
        assertThat(texts(new Wanted(null, null, "post"))).containsExactly("two");
    }

    @Test
    void narrowsToWhatIsAboutAnyPostoffice() {
        threeLines();

        assertThat(texts(new Wanted(null, null, null, true))).containsExactly("one");
        assertThat(texts(new Wanted("paul", null, null, true))).isEmpty();
    }

    @Test
    void saysWhichEntryAndFieldsOrWhichImportALineIsAbout() {
        About entry = new About("SMTP:carla@example.com", List.of("@name", "Phone"), null);
        about(entry);
        about(About.imported(7));
        about(About.entry("SMTP:new@example.com"));

        assertThat(read(Wanted.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditLine::about)
                .containsExactly(About.entry("SMTP:new@example.com"), About.imported(7), entry);
    }

    @Test
    void keepsAsManyFieldsAsThereIsRoomFor() {
        String prompt = "p".repeat(100);
        about(new About("SMTP:carla@example.com", Collections.nCopies(90, prompt), null));

        List<String> changed = read(Wanted.ALL, Long.MAX_VALUE, 1).get(0).about().changed();
        assertThat(changed).hasSize(39).containsOnly(prompt);
    }

    private static void about(About about) {
        step(
                lines -> {
                    lines.record(
                            new AuditLine(
                                    0,
                                    NOON,
                                    "olga",
                                    "PAGE",
                                    "",
                                    "address.changed",
                                    LONDON.toString(),
                                    "Carla",
                                    about));
                    return true;
                });
    }

    @Test
    void cutsWhatIsTooLong() {
        records(NOON, "o".repeat(300), "user.added", null, "x".repeat(5_000));

        AuditLine line = read(Wanted.ALL, Long.MAX_VALUE, 1).get(0);

        assertThat(line.who()).hasSize(256);
        assertThat(line.text()).hasSize(4_000);
    }

    @Test
    void forgetsWhatIsOldInSteps() {
        threeLines();

        boolean more = step(lines -> lines.forget(NOON.plusSeconds(1), 1));
        boolean still = step(lines -> lines.forget(NOON.plusSeconds(1), 2));

        assertThat(more).isTrue();
        assertThat(still).isFalse();
        assertThat(texts(Wanted.ALL)).containsExactly("three");
    }

    @Test
    void goesWithTheChangeThatIsRolledBack() {
        try {
            step(
                    lines -> {
                        lines.record(
                                new AuditLine(
                                        0,
                                        NOON,
                                        "olga",
                                        "API",
                                        "",
                                        "a.b",
                                        null,
                                        "gone",
                                        About.NOTHING));
                        throw new IllegalStateException("the change fails");
                    });
        } catch (IllegalStateException expected) {
            assertThat(texts(Wanted.ALL)).isEmpty();
        }
    }
}
