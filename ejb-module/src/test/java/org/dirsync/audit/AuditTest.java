package org.dirsync.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.dirsync.status.PostofficeSettings;
import org.dirsync.usecase.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void keepsFormulasFromSpreadsheets(String text) {
        assertThat(Audit.plain(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "olga", "1 added = 1"})
    void leavesOtherTextsAlone(String text) {
        assertThat(Audit.plain(text)).isEqualTo(text);
    }

    @Test
    void knowsTheWayOnlyUntilItIsLeft() {
        Way page = new Way(Way.Kind.PAGE, "10.0.0.1");

        Way before = Way.enter(page);

        assertThat(before).isEqualTo(Way.SERVER);
        assertThat(Way.current()).isEqualTo(page);
        assertThat(Way.enter(before)).isEqualTo(page);
        assertThat(Way.current()).isEqualTo(Way.SERVER);
    }

    @Test
    void saysWhatChangedWithoutTheSecret() {
        PostofficeSettings settings =
                new PostofficeSettings(
                        null,
                        null,
                        "Europe/Oslo",
                        null,
                        "very secret",
                        null,
                        "T1 Sat 13:45\nT3 Sat 14:00");

        assertThat(settings.changes())
                .isEqualTo(
                        "time zone Europe/Oslo, another secret, schedule T1 Sat 13:45; T3 Sat 14:00");
    }
}
