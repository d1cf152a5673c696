package org.dirsync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {

    @Test
    void findsTheNamesThatAreNoSettings() {
        assertThat(
                        SettingsCheck.unknown(
                                List.of(
                                        "dirsync.keep.histroy",
                                        "dirsync.keep.history",
                                        "dirsync.keep.history.days",
                                        "dirsync.hosts.days",
                                        "java.home")))
                .containsExactly("dirsync.hosts.days", "dirsync.keep.histroy");
    }
}
