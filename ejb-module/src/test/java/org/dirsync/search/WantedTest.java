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
    void wordsOfScriptsWithoutSpacesAreFoundByAnyPart() {
        Entry taro = entry("SMTP:yamada@example.org", "\u5c71\u7530\u592a\u90ce");
        for (String text :
                new String[] {"\u592a\u90ce", "\u5c71\u7530", "\u90ce", "\u7530\u592a"}) {
            assertThat(finds(text, taro)).as(text).isTrue();
        }
        assertThat(finds("\u592a\u90ce\u3000\u5c71\u7530", taro)).as("wide space").isTrue();
        assertThat(finds("\u5c71\u592a", taro)).as("not one after the other").isFalse();
        assertThat(Wanted.of("\u5c71").rank(taro)).isZero();
        assertThat(Wanted.of("\u592a").rank(taro)).isOne();

        assertThat(finds("\ucca0\uc218", entry("SMTP:k@x", "\uae40\ucca0\uc218")))
                .as("Korean")
                .isTrue();
        assertThat(finds("\ub300", entry("SMTP:k@x", "\uae40\ucca0\uc218"))).as("Korean").isFalse();
        assertThat(
                        finds(
                                "\u30b9\u30df\u30b9",
                                entry("SMTP:k@x", "\uff7c\uff9e\uff6e\uff9d\uff7d\uff90\uff7d")))
                .as("narrow katakana")
                .isTrue();
        assertThat(finds("\u30fc\u30bf", entry("SMTP:k@x", "\u30c7\u30fc\u30bf")))
                .as("long vowel")
                .isTrue();
        assertThat(finds("\u0e0a\u0e32\u0e22", entry("SMTP:k@x", "\u0e2a\u0e21\u0e0a\u0e32\u0e22")))
                .as("Thai")
                .isTrue();
        assertThat(finds("\u91ce\u5bb6", entry("SMTP:k@x", "\ud842\udfb7\u91ce\u5bb6")))
                .as("rare")
                .isTrue();
    }

    @Test
    void scriptsMayBeMixedAndNamesLong() {
        Entry bank = entry("SMTP:b@x", "\u4e09\u83f1UFJ\u9280\u884c");
        assertThat(finds("\u9280\u884c", bank)).isTrue();
        assertThat(finds("ufj", bank)).isTrue();
        assertThat(finds("\u83f1ufj\u9280", bank)).isTrue();
        assertThat(finds("fj", bank)).isFalse();

        StringBuilder name = new StringBuilder();
        for (char c = '\u4e00'; c < '\u4e00' + 200; c++) {
            name.append(c);
        }
        Entry company = entry("SMTP:c@x", name.toString());
        assertThat(finds(name.substring(90, 93), company)).isTrue();
        assertThat(finds(name.substring(90, 130), company)).isTrue();
        assertThat(finds(name.substring(90, 130) + "\u9f98", company)).isFalse();
        assertThat(Words.of(company)).allMatch(term -> term.length() <= Unspaced.MAX_TERM);
    }

    @Test
    void aNameThatBeginsWithAWordComesFirst() {
        assertThat(Wanted.of("rob mar").rank(entry("SMTP:a@x", "Martin, Robert"))).isZero();
        assertThat(Wanted.of("rob").rank(entry("SMTP:a@x", "Martin, Robert"))).isOne();
    }
}
