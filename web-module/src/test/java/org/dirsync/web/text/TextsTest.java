package org.dirsync.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void speaksTheLanguageOfItsReader() {
        assertThat(new Texts(Locale.ENGLISH).say("form.save")).isEqualTo("Save");
        assertThat(new Texts(Locale.GERMAN).say("form.save")).isEqualTo("Speichern");
    }

    @Test
    void fillsInArgumentsAsTheLanguageWritesThem() {
        assertThat(new Texts(Locale.ENGLISH).say("form.longest", 1024))
                .isEqualTo("At most 1,024 characters.");
        assertThat(new Texts(Locale.GERMAN).say("form.longest", 1024))
                .isEqualTo("Höchstens 1.024 Zeichen.");
    }

    @Test
    void namesAKeyThatIsMissing() {
        assertThatThrownBy(() -> new Texts(Locale.ENGLISH).say("form.nonsense"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("nonsense");
    }

    @Test
    void takesTheFirstLanguageThatItSpeaks() {
        assertThat(Languages.first(List.of(Locale.FRENCH, Locale.GERMANY, Locale.US)))
                .contains(Locale.GERMAN);
        assertThat(Languages.first(List.of(Locale.FRENCH))).isEmpty();
        assertThat(Languages.find("de-evil\"")).isEmpty();
    }
}
