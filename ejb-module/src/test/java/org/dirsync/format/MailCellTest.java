package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a@x                             | a@x",
                "a@x;b@x                         | a@x b@x",
                "a@x, b@x                        | a@x b@x",
                "a@x;;b@x,                       | a@x b@x",
                "w@x ::: v@x                     | w@x v@x",
                "<c@x>                           | c@x",
                "Cee <c@x>                       | c@x",
                "Berg, Ada <c@x>                 | c@x",
                "\"Berg, Ada; Dr.\" <c@x>      | c@x",
                "Ada <a@x>, Bo <b@x>             | a@x b@x",
                "'o@x'                           | o@x",
                "o'brien@x                       | o'brien@x",
                "smtp:a@x;MAILTO: b@x            | a@x b@x",
                "e@x.                            | e@x",
                "\"r,s\"@x;t@x                 | \"r,s\"@x t@x",
                "/o=Org/cn=Recipients/cn=ada     | /o=Org/cn=Recipients/cn=ada",
            })
    void takesTheAddressesApart(String cell, String addresses) {
        assertThat(MailCell.split(cell)).isEqualTo(List.of(addresses.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"Ada; b@x, Ada", "b@x; Ada, Ada", "<a@x> b, b", "<b@x, <b@x"})
    void leavesWhatIsNoAddressForTheCheck(String cell, String left) {
        assertThat(MailCell.split(cell)).contains(left);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(MailCell.split(" \u00a0\u200b")).isEmpty();
    }

    @Test
    void aCellOfBracketsTakesNoLongerThanItIs() {
        assertThat(MailCell.split("<".repeat(60_000) + "@")).hasSize(1);
        assertThat(MailCell.split("<@".repeat(20_000) + ">" + "<".repeat(20_000))).isNotEmpty();
    }
}
