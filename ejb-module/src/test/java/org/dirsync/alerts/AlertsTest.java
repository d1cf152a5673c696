package org.dirsync.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dirsync.usecase.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@[127.0.0.1]",
                "a@[IPv6:::1]",
                "nobody",
                "A <a@example.org>",
                "@example.org"
            })
    void refusesWhatIsNoPlainMailAddress(String address) {
        assertThatThrownBy(() -> Alerts.addresses(List.of(address)))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("user@host");
    }

    @Test
    void aLocalPartHasAtMost64Characters() {
        String most = "a".repeat(64) + "@example.org";

        assertThat(Alerts.addresses(List.of(most))).isEqualTo(most);
        assertThatThrownBy(() -> Alerts.addresses(List.of("a" + most)))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("64");
    }

    @Test
    void namesAllFaultsAtOnce() {
        AlertSettings bad =
                new AlertSettings(
                        List.of("nobody"), "gopher://x", "short", true, -1, 99_999, 10_081);
        assertThat(Alerts.faults(bad, true))
                .extracting(InvalidException::field)
                .containsExactly(
                        "addresses",
                        "webhook",
                        "secret",
                        "behindMinutes",
                        "offlineMinutes",
                        "waitingMinutes");
        AlertSettings good =
                new AlertSettings(
                        List.of("a@example.org"), "https://hook.example/", null, true, 0, 5, 5);
        assertThat(Alerts.faults(good, true)).isEmpty();
        assertThat(Alerts.faults(good, false))
                .extracting(InvalidException::field)
                .containsExactly("secret");
    }
}
