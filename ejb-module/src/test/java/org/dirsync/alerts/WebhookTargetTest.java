package org.dirsync.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.dirsync.settings.Settings;
import org.dirsync.usecase.InvalidException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {

    @AfterEach
    void clear() {
        System.clearProperty(Settings.WEBHOOK_LINK_LOCAL.property());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "2852039166",
                "[fe80::1]",
                "[FE80::1%25lo]",
                "[::ffff:169.254.169.254]",
                "[fd00:ec2::254]",
                "100.100.100.200",
                "Metadata.Google.Internal",
                "metadata.google.internal."
            })
    void refusesLinkLocalAddressesAndMetadataServices(String host) {
        assertThat(WebhookTarget.isRefused(host)).isTrue();
        assertThatThrownBy(() -> Alerts.webhook("http://" + host + "/latest/meta-data/"))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("link-local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.5", "[::1]", "hooks.example.org", "169.253.1.1"})
    void takesOthers(String host) {
        assertThat(WebhookTarget.isRefused(host)).isFalse();
        assertThat(Alerts.webhook("http://" + host + "/hook"))
                .isEqualTo("http://" + host + "/hook");
    }

    @Test
    void takesThemWhereTheyAreAllowed() throws UnknownHostException {
        System.setProperty(Settings.WEBHOOK_LINK_LOCAL.property(), "true");

        assertThat(WebhookTarget.isRefused("169.254.169.254")).isFalse();
        assertThat(WebhookTarget.leadsToRefused("169.254.169.254")).isFalse();
    }

    @Test
    void looksAtWhereANameLeads() throws UnknownHostException {
        assertThat(WebhookTarget.leadsToRefused("localhost")).isFalse();
        assertThat(WebhookTarget.leadsToRefused("169.254.169.254")).isTrue();
    }
}
