package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dirsync.admin.AuditView;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class AuditRowTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Path CALLERS = Path.of("../ejb-module/src/main/java/org/dirsync/admin");
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

        assertThat(AuditRow.of(lines, ENGLISH))
                .extracting(AuditRow::event)
                .containsExactly("Logged in", "something.new");
    }

    private static AuditView line(String what) {
        return new AuditView(1, Instant.EPOCH, "admin", "PAGE", "", what, null, "");
    }
}
