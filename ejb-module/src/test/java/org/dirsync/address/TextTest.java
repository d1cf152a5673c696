package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void aBlankTakesThePlaceOfWhatSeparates() {
        assertThat(Text.oneLine("Street 1\nHouse B")).isEqualTo("Street 1 House B");
        assertThat(Text.oneLine("Street 1 \r\n  House B")).isEqualTo("Street 1 House B");
        assertThat(Text.oneLine("a\tb\u000b\u2028\u0085c")).isEqualTo("a b c");
        assertThat(Text.oneLine("\na\n\n")).isEqualTo("a");
        assertThat(Text.oneLine(" a  b ")).isEqualTo(" a  b ");
    }

    @Test
    void nothingThatCannotBeSeenStaysAtTheEnds() {
        assertThat(Text.trimmed("\u00a0a@b\u3000")).isEqualTo("a@b");
        assertThat(Text.trimmed("\u200ea@b\ufeff")).isEqualTo("a@b");
        assertThat(Text.trimmed(" \t\u200b")).isEmpty();
        assertThat(Text.trimmed("a b")).isEqualTo("a b");
    }
}
