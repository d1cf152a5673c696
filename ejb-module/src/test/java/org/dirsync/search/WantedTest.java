package org.dirsync.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.entry;

import java.util.Map;
import org.dirsync.address.Entry;
import org.junit.jupiter.api.Test;

class WantedTest {

    private static boolean finds(String text, Entry entry) {
        return Wanted.of(text).matches(entry);
    }

    @Test
    void partsOfNamesAreFoundInAnyOrder() {
        Entry robert = entry("PCM:NORTHWIND/LONDON/rmartin", "Martin, Robert");

        assertThat(finds("mar rob", robert)).isTrue();
        assertThat(finds("ROBERT M", robert)).isTrue();
        assertThat(finds("rob mart, rm", robert)).isTrue();
        assertThat(finds("martin roberta", robert)).isFalse();
        assertThat(finds("obert", robert)).isFalse();
        assertThat(finds("", robert)).isTrue();
    }

    @Test
    void accentsAndGermanLettersAreFoundEitherWay() {
        Entry zoe = entry("SMTP:z@x", "M\u00fcller-Wei\u00df, Zo\u00eb");

        for (String text :
                new String[] {"muller", "M\u00dcLLER", "mueller", "weiss", "WEI\u00df", "zoe"}) {
            assertThat(finds(text, zoe)).as(text).isTrue();
        }
        assertThat(finds("m\u00fcller", entry("SMTP:m@x", "Mueller, Max"))).isTrue();
        assertThat(finds("obrien", entry("SMTP:o@x", "O'Brien, Pat"))).isTrue();
        assertThat(finds("o'bri", entry("SMTP:o@x", "O'Brien, Pat"))).isTrue();
        assertThat(finds("lodz", entry("SMTP:l@x", "\u0141\u00f3d\u017a"))).isTrue();
    }

    @Test
    void addressesAndPhoneNumbersAreFoundByTheirParts() {
        Entry anna =
                entry(
                        "SMTP:anna.smith@north.example.com",
                        "Smith, Anna",
                        Map.of("Phone", "+1 (206) 555-0100", "Title", "Chief of Sales"));

        assertThat(finds("anna.smith@north", anna)).isTrue();
        assertThat(finds("example", anna)).isTrue();
        assertThat(finds("555-01", anna)).isTrue();
        assertThat(finds("12065550100", anna)).isTrue();
        assertThat(finds("0100", anna)).isTrue();
        assertThat(finds("sales", anna)).isFalse();
    }

    @Test
    void aNameThatBeginsWithAWordComesFirst() {
        assertThat(Wanted.of("rob mar").rank(entry("SMTP:a@x", "Martin, Robert"))).isZero();
        assertThat(Wanted.of("rob").rank(entry("SMTP:a@x", "Martin, Robert"))).isOne();
    }
}
