package org.dirsync.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dirsync.audit.AuditView;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditRowTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts GERMAN = new Texts(Locale.GERMAN);
    private static final Set<String> HOSTED = Set.of("N/A");
    private static final Path CALLERS = Path.of("../ejb-module/src/main/java/org/dirsync");
    private static final Pattern RECORDED =
            Pattern.compile(
                    "\\.record\\(\\s*(?:[^;,]*?\\? )?\"([a-z-]+\\.[a-z-]+)\"(?: : \"([a-z-]+\\.[a-z-]+)\")?");

    @Test
    void everyEventOnRecordHasWords() throws IOException {
        TreeSet<String> recorded = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CALLERS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                RECORDED.matcher(Files.readString(file))
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                        .filter(event -> event != null)
                        .forEach(recorded::add);
            }
        }

        assertThat(recorded).hasSizeGreaterThan(20).contains("postoffice.resumed");
        assertThat(ENGLISH.keys("audit", "kind.")).containsAll(recorded);
    }

    @Test
    void anEventWithoutWordsIsShownByItsName() {
        var lines = List.of(line("login.succeeded"), line("something.new"));

        assertThat(AuditRow.of(lines, HOSTED, Map.of(), ENGLISH))
                .extracting(AuditRow::event)
                .containsExactly("Logged in", "something.new");
    }

    @Test
    void aChangedEntryNamesItsFieldsAndLeadsToItsHistory() {
        AuditView line =
                line("N/A", "SMTP:carla@example.com", List.of("@name", "@hidden", "Phone"), null);

        AuditRow row = AuditRow.of(List.of(line), HOSTED, Map.of(), ENGLISH).get(0);

        assertThat(row.changed()).isEqualTo("Changed: Name, Hidden, Phone");
        assertThat(row.link())
                .isEqualTo("/addresses/N/A/history?address=SMTP%3Acarla%40example.com");
        assertThat(row.label()).isEqualTo("History");
        assertThat(row.postoffice()).isEqualTo("/postoffices/N/A");
        assertThat(AuditRow.of(List.of(line), HOSTED, Map.of(), GERMAN).get(0).changed())
                .isEqualTo("Ge\u00e4ndert: Name, Verborgen, Phone");
    }

    @Test
    void anImportLeadsToItsPage() {
        AuditRow row =
                AuditRow.of(
                                List.of(line("N/A", null, List.of(), 1_234L)),
                                HOSTED,
                                Map.of(),
                                ENGLISH)
                        .get(0);

        assertThat(row.changed()).isEmpty();
        assertThat(row.link()).isEqualTo("/imports/N/A/1234");
        assertThat(row.label()).isEqualTo("Import 1234");
    }

    @Test
    void nothingLeadsToAPostofficeThatIsNotHere() {
        List<AuditView> lines =
                List.of(
                        line("N/GONE", "SMTP:carla@example.com", List.of("@name"), null),
                        line("N/GONE", null, List.of(), 3L));

        assertThat(AuditRow.of(lines, HOSTED, Map.of(), ENGLISH))
                .allSatisfy(
                        row -> {
                            assertThat(row.link()).isNull();
                            assertThat(row.postoffice()).isNull();
                        });
    }

    @Test
    void aPostofficeThatWasRenamedKeepsItsLinks() {
        List<AuditView> lines =
                List.of(
                        line("N/OLD", "SMTP:carla@example.com", List.of("@name"), null),
                        line("N/OLD", null, List.of(), 3L));

        List<AuditRow> rows = AuditRow.of(lines, HOSTED, Map.of("N/OLD", "N/A"), ENGLISH);

        assertThat(rows).extracting(AuditRow::postoffice).containsOnly("/postoffices/N/A");
        assertThat(rows).extracting(AuditRow::now).containsOnly("now N/A");
        assertThat(rows)
                .extracting(AuditRow::link)
                .containsExactly(
                        "/addresses/N/A/history?address=SMTP%3Acarla%40example.com",
                        "/imports/N/A/3");
        assertThat(
                        AuditRow.of(
                                List.of(line("N/A", null, List.of(), 3L)),
                                HOSTED,
                                Map.of(),
                                ENGLISH))
                .extracting(AuditRow::now)
                .containsExactly("");
    }

    private static AuditView line(String what) {
        return new AuditView(
                1, Instant.EPOCH, "admin", "PAGE", "", what, null, "", null, List.of(), null);
    }

    private static AuditView line(
            String postoffice,
            @Nullable String address,
            List<String> changed,
            @Nullable Long imported) {
        return new AuditView(
                1,
                Instant.EPOCH,
                "admin",
                "PAGE",
                "",
                "address.changed",
                postoffice,
                "Carla",
                address,
                changed,
                imported);
    }
}
