package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202egnp.exe Evil",
                "Eve\u200b Smith",
                "a\u00adb",
                "a\u2066b\u2069c",
                "a\ufeffb",
                "a\u200db",
                "a\u200cb",
                "a\u061cb",
                "a\u3164b"
            })
    void whatCannotBeSeenInsideIsRefusedByItsName(String text) {
        assertThatThrownBy(() -> Text.cleaned("the full name", text))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching("901 the full name holds U\\+[0-9A-F]{4} \\([A-Z -]+\\) at .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeffAnn",
                "Ann\u200b",
                "\u200eAnn\u200f",
                " \u2060 Ann ",
                "\u202dAnn\u202c"
            })
    void whatCannotBeSeenAtTheEndsIsTakenAway(String text) throws RefusedException {
        assertThat(Text.cleaned("the full name", text)).isEqualTo("Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc69\u200d\ud83d\udcbb", // a woman with a computer
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian
                "\u0915\u094d\u200d\u0937", // Devanagari
                "\u0600\u0661", // a sign before an Arabic number
                "M\u00fcller, Zo\u00eb"
            })
    void whatScriptsNeedStays(String text) throws RefusedException {
        assertThat(Text.cleaned("the full name", text)).isEqualTo(text);
    }

    @Test
    void anEntryThatWasTakenBeforeIsStillRead() throws RefusedException {
        String name = "\u202egnp.exe Evil";
        Entry entry =
                Entry.of(
                        Address.parse("SMTP:a\u200bb@x"),
                        name,
                        Details.parse("Title:/a\u200bb"),
                        false);

        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.details().asMap()).containsEntry("Title", "a\u200bb");
        assertThatThrownBy(entry::cleaned).isInstanceOf(RefusedException.class);
    }

    @Test
    void anEntryComesInWithoutWhatCannotBeSeenAtTheEnds() throws RefusedException {
        Address address = Address.parse("SMTP:a@x");
        Entry given =
                Entry.of(
                        address,
                        "\ufeffAnn",
                        Details.of(Map.of("Phone", "\u202d+49 30 1\u202c")),
                        true);

        assertThat(given.cleaned())
                .isEqualTo(Entry.of(address, "Ann", Details.of(Map.of("Phone", "+49 30 1")), true));
    }
}
