package org.dirsync.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class PersonDetailsTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts GERMAN = new Texts(Locale.GERMAN);

    @Test
    void usualDetailsHaveNamesInTheReadersLanguage() {
        assertThat(PersonDetails.label("Home Phone", ENGLISH)).isEqualTo("Home Phone");
        assertThat(PersonDetails.label("Home Phone", GERMAN)).isEqualTo("Telefon privat");
        for (String usual : PersonDetails.USUAL) {
            assertThat(PersonDetails.label(usual, ENGLISH)).isEqualTo(usual);
            assertThat(PersonDetails.label(usual, GERMAN)).isNotEqualTo(usual);
        }
    }

    @Test
    void otherDetailsAreCalledByTheirPrompts() {
        assertThat(PersonDetails.label("Kostenstelle", GERMAN)).isEqualTo("Kostenstelle");
        assertThat(PersonDetails.label("Home", GERMAN)).isEqualTo("Home");
        assertThat(PersonDetails.label("", GERMAN)).isEmpty();
    }
}
