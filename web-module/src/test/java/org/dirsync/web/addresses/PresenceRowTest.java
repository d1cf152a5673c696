package org.dirsync.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dirsync.addresses.AddressHoldersView;
import org.dirsync.addresses.HolderStatus;
import org.dirsync.addresses.HolderStatus.State;
import org.dirsync.addresses.HolderStatus.Why;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceRowTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts GERMAN = new Texts(Locale.GERMAN);
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void saysNothingOfAnOwnerWhoIsThere() {
        assertThat(PresenceRow.removed(where(false, null, "N/C"), ENGLISH)).isEmpty();
    }

    @Test
    void saysWhenTheOwnerWasRemovedAndWhoStillHasTheAddress() {
        assertThat(PresenceRow.removed(where(true, NOON, "N/C"), ENGLISH))
                .isEqualTo(
                        "Its postoffice N/A was removed on 2026-11-30T12:00:00Z."
                                + " N/C still has the address until its next T3.");
        assertThat(PresenceRow.removed(where(true, NOON, "N/C", "N/D"), ENGLISH))
                .endsWith(" N/C, N/D still have the address until their next T3.");
        assertThat(PresenceRow.removed(where(true, null), ENGLISH))
                .isEqualTo("Its postoffice N/A was removed.");
        assertThat(PresenceRow.removed(where(true, NOON, "N/C"), GERMAN))
                .contains("entfernt. N/C hat die Adresse noch bis");
    }

    @Test
    void namesAFewAndCountsTheRest() {
        assertThat(
                        PresenceRow.removed(
                                where(true, null, "N/B", "N/C", "N/D", "N/E", "N/F", "N/G", "N/H"),
                                ENGLISH))
                .contains("N/B, N/C, N/D, N/E, N/F")
                .doesNotContain("N/G")
                .contains("2");
    }

    @Test
    void aPauseIsNamedBeforeTheOtherReasons() {
        HolderStatus paused =
                new HolderStatus(
                        "N/C",
                        true,
                        false,
                        State.LACKS,
                        Why.BEHIND,
                        "",
                        null,
                        null,
                        null,
                        "T1",
                        "",
                        new HolderStatus.Paused("N/C", "admin", NOON));
        assertThat(PresenceRow.of(paused, ENGLISH).why())
                .isEqualTo(
                        "N/C was paused by admin at 2026-11-30T12:00:00Z;"
                                + " it has not asked since the change; no T1 is scheduled.");
    }

    private static AddressHoldersView where(
            boolean removed, @Nullable Instant at, String... stillHaving) {
        List<HolderStatus> postoffices =
                Stream.concat(
                                Stream.of(stillHaving)
                                        .map(one -> presence(one, State.STILL_HAS, Why.BEHIND)),
                                Stream.of(
                                        presence("N/HQ", State.GONE, Why.DELETED),
                                        presence("N/K", State.STILL_HAS, Why.KEEPS)))
                        .toList();
        return new AddressHoldersView(
                "SMTP:ann@x", "N/A", "", 7L, NOON, true, removed, at, postoffices);
    }

    private static HolderStatus presence(String postoffice, State state, Why why) {
        return new HolderStatus(
                postoffice, true, true, state, why, "", null, null, null, "", "", null);
    }
}
