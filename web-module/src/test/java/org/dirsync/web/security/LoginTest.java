package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.dirsync.usecase.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/postoffices/NORTHWIND/LONDON/gal?q=%C3%85se&after=x",
                "/postoffices/A/B..C?q=a/../b//c%2Fd",
                "/dead-letters"
            })
    void returnsToPagesOfOurs(String path) {
        assertThat(ReturnPath.checked(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "http://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/a b",
                "/\tb",
                "/å",
                "/login?to=/login",
                "/logout",
                "/resume?to=/",
                "/..//evil",
                "/a/../../evil",
                "/.%2E/evil",
                "/%2e%2e/evil",
                "/%2f%2Fevil",
                "/a//b",
                "/%5cevil",
            })
    void goesToTheOverviewInsteadOfElsewhere(String path) {
        assertThat(ReturnPath.checked(path)).isEqualTo("/");
    }

    @Test
    void thePageOfAnInitialPasswordHasItsStyles() {
        assertThat(LoginMechanism.isOpen("/account")).isTrue();
        assertThat(LoginMechanism.isOpen("/assets/dirsync.css")).isTrue();
        assertThat(LoginMechanism.isOpen("/assetsx")).isFalse();
        assertThat(LoginMechanism.isOpen("/postoffices")).isFalse();
    }

    @Test
    void readsBasic() {
        assertThat(BasicCredentials.parse(basic("åse:pass:word")))
                .contains(new BasicCredentials("åse", "pass:word"));
        assertThat(BasicCredentials.parse(basic("åse:").replace("Basic", "bAsIc")))
                .contains(new BasicCredentials("åse", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "Basic !!!", "Basic YWJj", "Basic OnB3", "Bearer abc"})
    void refusesWhatIsNotBasic(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    @Test
    void keepsPasswordsOutOfLogs() {
        assertThat(new BasicCredentials("olga", "secret")).asString().doesNotContain("secret");
    }

    @Test
    void endsALoginAfterItsLongest() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        SessionUser user = new SessionUser("olga", new HashSet<>(), 1, false, now);

        assertThat(user.isCurrent(now.plus(Duration.ofHours(11)))).isTrue();
        assertThat(user.isCurrent(now.plus(SessionUser.MAX_LENGTH))).isFalse();
    }

    @Test
    void givesEachRoleWhatTheLowerOnesHold() {
        assertThat(Role.withLower(Set.of("administrator")))
                .containsExactlyInAnyOrder("administrator", "operator", "viewer", "reader");
        assertThat(Role.withLower(Set.of("operator")))
                .containsExactlyInAnyOrder("operator", "viewer", "reader");
        assertThat(Role.withLower(Set.of("viewer"))).containsExactlyInAnyOrder("viewer", "reader");
        assertThat(Role.withLower(Set.of("reader"))).containsExactly("reader");
        assertThat(Role.withLower(Set.of())).isEmpty();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }
}
