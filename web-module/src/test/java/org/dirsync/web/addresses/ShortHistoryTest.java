package org.dirsync.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dirsync.addresses.EntryHistoryView;
import org.dirsync.addresses.EntryHistoryView.FieldChange;
import org.dirsync.addresses.EntryHistoryView.Happened;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class ShortHistoryTest {

    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "SMTP:m" + i + "@x")
                .collect(Collectors.joining(" | "));
    }

    @Test
    void aHistoryOfARemovedPostofficeTellsWhoRemovedItAndWhen() {
        EntryHistoryView removed =
                new EntryHistoryView(
                        "SMTP:ann@x",
                        "N/P",
                        false,
                        Instant.parse("2026-12-01T12:00:00.123Z"),
                        "admin",
                        null,
                        List.of(),
                        null,
                        null,
                        List.of());

        assertThat(ShortHistory.removed(removed, new Texts(Locale.ENGLISH)))
                .isEqualTo("N/P was removed from this node by admin (2026-12-01T12:00:00Z).");
        assertThat(ShortHistory.of(removed, new Texts(Locale.ENGLISH))).isEqualTo(removed);
    }

    @Test
    void aHistoryNamesWhatChanged() {
        FieldChange field = new FieldChange("Members", members(500), members(501));
        EntryHistoryView history =
                new EntryHistoryView(
                        "SMTP:all@x",
                        "N/P",
                        true,
                        null,
                        null,
                        null,
                        List.of(
                                new Happened(
                                        7, "changed", null, null, "", "", "", "", List.of(field))),
                        7L,
                        null,
                        List.of());

        assertThat(ShortHistory.of(history, new Texts(Locale.ENGLISH)).changes().get(0).fields())
                .containsExactly(new FieldChange("Members", "", "SMTP:m500@x"));
    }
}
