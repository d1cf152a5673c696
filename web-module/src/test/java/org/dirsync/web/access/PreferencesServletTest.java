package org.dirsync.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreferencesServletTest {

    @Test
    void theLoginPageKeepsWhereItLeads() {
        assertThat(PreferencesServlet.next("/schedule/N/P", "/login?to=/schedule/N/P"))
                .isEqualTo("/login?to=%2Fschedule%2FN%2FP");
        assertThat(PreferencesServlet.next("//evil.example", null)).isEqualTo("/login?to=%2F");
    }

    @Test
    void anyOtherPageIsShownAgain() {
        assertThat(PreferencesServlet.next(null, "/gal?q=ann")).isEqualTo("/gal?q=ann");
        assertThat(PreferencesServlet.next(null, "http://evil.example/")).isEqualTo("/");
        assertThat(PreferencesServlet.next(null, "/login?why=out")).isEqualTo("/login");
    }
}
