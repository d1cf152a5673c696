package org.dirsync.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfRuleTest {
    @Test
    void letsScriptsWithBasicThrough() {
        assertThat(CsrfRule.apiMayChange(true, null, null, null)).isTrue();
    }

    @Test
    void stopsSessionsWithoutTheHeader() {
        assertThat(CsrfRule.apiMayChange(false, null, null, null)).isFalse();
        assertThat(CsrfRule.apiMayChange(false, null, "http://here", "same-origin")).isFalse();
    }

    @Test
    void stopsBrowsersThatSendARememberedPassword() {
        assertThat(CsrfRule.apiMayChange(true, null, "http://elsewhere", null)).isFalse();
        assertThat(CsrfRule.apiMayChange(true, null, null, "cross-site")).isFalse();
    }

    @Test
    void takesTheHeaderThatOtherSitesCannotSend() {
        assertThat(CsrfRule.apiMayChange(false, "dirsync", "http://here", null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "get", "PROPFIND"})
    void countsEveryOtherMethodAsAChange(String method) {
        assertThat(CsrfRule.isSafe(method)).isFalse();
    }

    @Test
    void comparesTokens() {
        assertThat(FormToken.equal("abc", "abc")).isTrue();
        assertThat(FormToken.equal("abc", "abd")).isFalse();
        assertThat(FormToken.equal(null, null)).isFalse();
        assertThat(FormToken.equal("abc", null)).isFalse();
    }
}
