package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSearchesTest {
    private final TypedSearches searches = new TypedSearches();

    @Test
    void aSearchEndsWhenItsPageAsksForALaterOne() {
        BooleanSupplier first = searches.begin("a 1");
        assertThat(first.getAsBoolean()).isFalse();
        BooleanSupplier second = searches.begin("a 2");
        assertThat(first.getAsBoolean()).isTrue();
        assertThat(second.getAsBoolean()).isFalse();
        assertThat(searches.begin("a 1").getAsBoolean()).as("overtaken on its way").isTrue();
        assertThat(second.getAsBoolean()).isFalse();
    }

    @Test
    void anotherPageIsNotDisturbed() {
        BooleanSupplier one = searches.begin("one 1");
        searches.begin("two 7");
        assertThat(one.getAsBoolean()).isFalse();
    }

    @Test
    void ofTooManyPagesTheOldestIsForgotten() {
        BooleanSupplier old = searches.begin("page 1");
        for (int i = 0; i < 20; i++) {
            searches.begin("page-" + i + " 1");
        }
        assertThat(old.getAsBoolean()).isFalse();
        searches.begin("page 2");
        assertThat(old.getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a -1", "a 9999999999", "ä 1", "a 1 2"})
    void whatIsNoNumberStopsNothing(String header) {
        searches.begin("a 5");
        assertThat(searches.begin(header).getAsBoolean()).isFalse();
    }
}
