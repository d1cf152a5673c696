package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.dirsync.web.status.PostofficePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    @Test
    void readsThePagesOfAPostoffice() {
        assertThat(PostofficePath.parse("/northwind/london"))
                .contains(new PostofficePath("NORTHWIND/LONDON", ""));
        assertThat(PostofficePath.parse("/NORTHWIND/LONDON/gal").orElseThrow().path())
                .isEqualTo("/postoffices/NORTHWIND/LONDON/gal");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", "/N", "/N/P/x", "/N/P/gal/x", "//P", "/N/", "/N P/Q"})
    void knowsNoOtherPages(String path) {
        assertThat(PostofficePath.parse(path)).isEmpty();
    }

    @Test
    void encodesParameters() {
        assertThat(Urls.with("/p", "q", "a & b", "after", "")).isEqualTo("/p?q=a+%26+b");
        assertThat(Urls.with("/p", "q", "", "after", "k")).isEqualTo("/p?after=k");
    }

    @Test
    void takesOnlyNumbersForRuns() {
        assertThat(ListQuery.of(null, "", "17").asked()).hasValue(17);
        assertThat(ListQuery.of(null, "", "17").after()).isNull();
        assertThat(ListQuery.of(" a ", "k", "x17").asked()).isEmpty();
        assertThat(ListQuery.of(" a ", "k", "x17").q()).isEqualTo("a");
    }
}
