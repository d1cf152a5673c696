package org.dirsync.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.GlobalList;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class NewerEntryTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final EntryView OLD = entry("1");
    private static final EntryView NEW = entry("2");

    @Test
    void aChangeThatTheOwnerHasNotSentIsTold() {
        assertThat(newer(Map.of("N/A", NEW, GlobalList.ORGANIZATION, OLD)))
                .contains(
                        new NewerEntry(
                                "N/A",
                                "N/A",
                                "N/A has changed this entry. The next T1 of N/A brings the change"
                                        + " to the directory server. It is here:"));
    }

    @Test
    void aChangeThatTheViewHasNotReceivedIsTold() {
        assertThat(newer(Map.of(GlobalList.ORGANIZATION, NEW)))
                .get()
                .returns("Whole organization", NewerEntry::name)
                .returns(
                        "The directory server has a newer state of this entry. It is here:",
                        NewerEntry::text);
    }

    @Test
    void nothingIsToldOfTheSameEntry() {
        assertThat(newer(Map.of("N/A", OLD, GlobalList.ORGANIZATION, OLD))).isEmpty();
        assertThat(newer(Map.of())).isEmpty();
    }

    private static Optional<NewerEntry> newer(Map<String, EntryView> lists) {
        return NewerEntry.of(
                OLD,
                List.copyOf(lists.keySet()),
                view -> Optional.ofNullable(lists.get(view)),
                ENGLISH);
    }

    private static EntryView entry(String phone) {
        return new EntryView(
                "SMTP:ann@x",
                "Ann",
                "N/A",
                Map.of("Phone", phone),
                false,
                null,
                "person",
                List.of());
    }
}
