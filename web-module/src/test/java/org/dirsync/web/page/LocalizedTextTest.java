package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts GERMAN = new Texts(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource({
        "-5, 0 s, 0 s",
        "0, 0 s, 0 s",
        "59, 59 s, 59 s",
        "60, 1 min, 1 min",
        "3599, 59 min, 59 min",
        "3600, 1 h, 1 h",
        "7500, 2 h 5 min, 2 h 5 min",
        "93600, 26 h, 26 h",
        "172800, 2 days, 2 Tage",
    })
    void saysDurations(long seconds, String english, String german) {
        assertThat(LocalizedText.duration(seconds, ENGLISH)).isEqualTo(english);
        assertThat(LocalizedText.duration(seconds, GERMAN)).isEqualTo(german);
    }

    @ParameterizedTest
    @CsvSource({"430, 430 ms, 430 ms", "2140, 2.1 s, '2,1 s'", "61000, 1 min, 1 min"})
    void saysMilliseconds(long millis, String english, String german) {
        assertThat(LocalizedText.millis(millis, ENGLISH)).isEqualTo(english);
        assertThat(LocalizedText.millis(millis, GERMAN)).isEqualTo(german);
    }

    @ParameterizedTest
    @CsvSource({
        "999, 999 B, 999 B",
        "12345, 12.3 kB, '12,3 kB'",
        "4500000, 4.5 MB, '4,5 MB'",
        "7200000000, 7.2 GB, '7,2 GB'",
    })
    void saysSizes(long bytes, String english, String german) {
        assertThat(LocalizedText.bytes(bytes, ENGLISH)).isEqualTo(english);
        assertThat(LocalizedText.bytes(bytes, GERMAN)).isEqualTo(german);
    }

    @Test
    void saysNumbersInTheReadersDigits() {
        assertThat(LocalizedText.number(1_234_567, ENGLISH)).isEqualTo("1,234,567");
        assertThat(LocalizedText.number(1_234_567, GERMAN)).isEqualTo("1.234.567");
    }
}
