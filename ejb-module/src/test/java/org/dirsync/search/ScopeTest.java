package org.dirsync.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.util.Map;
import java.util.Set;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.store.Listed;
import org.dirsync.store.Visibility;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void hiddenEntriesAreShownToTheirOwnerOnly() {
        var hidden = new Listed(OSLO, hidden("SMTP:h@x", "H"));

        assertThat(new Scope(OSLO, Visibility.ALL, Set.of(), null, null, null).shows(hidden))
                .isTrue();
        assertThat(new Scope(LONDON, Visibility.ALL, Set.of(), null, null, null).shows(hidden))
                .isFalse();
    }

    @Test
    void entriesOfAnotherKindAreNotShown() {
        var group = new Listed(OSLO, entry("SMTP:g@x", "G", Map.of(Kind.PROMPT, "group")));

        assertThat(new Scope(LONDON, Visibility.ALL, Set.of(), null, null, Kind.GROUP).shows(group))
                .isTrue();
        assertThat(
                        new Scope(LONDON, Visibility.ALL, Set.of(), null, null, Kind.PERSON)
                                .shows(group))
                .isFalse();
    }

    @Test
    void onlyGroupsThatHaveTheMemberAreShown() {
        Scope ofAnn =
                new Scope(
                        LONDON,
                        Visibility.ALL,
                        Set.of(),
                        null,
                        null,
                        null,
                        address("SMTP:ann@x").key());

        assertThat(ofAnn.shows(listed("group", "SMTP:bob@x | smtp: Ann@X"))).isTrue();
        assertThat(ofAnn.shows(listed("group", "SMTP:annie@x"))).isFalse();
        assertThat(ofAnn.shows(listed("contact", "SMTP:ann@x"))).isFalse();
    }

    private static Listed listed(String kind, String members) {
        return new Listed(
                OSLO, entry("SMTP:g@x", "G", Map.of(Kind.PROMPT, kind, Members.PROMPT, members)));
    }

    private static Entry hidden(String address, String name) {
        try {
            return Entry.of(address(address), name, Details.of(Map.of()), true);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
