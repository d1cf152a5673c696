package org.dirsync.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    private static final String ADDRESS = "192.0.2.7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "localhost.",
                "127.0.0.1:80",
                "[::1]:8080",
                "[::1]",
                ADDRESS,
                ADDRESS + ":8080",
                "gal.example.org",
                "Mail.Example.Org:443"
            })
    void takesOwnNames(String host) {
        String allowed = "gal.example.org, mail.example.org";
        assertThat(AllowedHosts.isAllowed(host, ADDRESS, allowed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "evil-localhost",
                "",
                ":8080",
                "*",
                "192.0.2.8",
                "127.0.0.1.evil.example",
                "org",
                "localhost@evil.example",
                "[::1"
            })
    void takesNoOthers(String host) {
        assertThat(AllowedHosts.isAllowed(host, ADDRESS, "gal.example.org,")).isFalse();
    }

    @Test
    void takesTheMachinesNameAndAnyIfItIsTold() throws Exception {
        String own = InetAddress.getLocalHost().getHostName();
        assertThat(AllowedHosts.isAllowed(own + ":8080", null, "")).isTrue();
        assertThat(AllowedHosts.isAllowed("evil.example", null, " * ")).isTrue();
        assertThat(AllowedHosts.isAllowed(null, null, "")).isTrue();
    }
}
