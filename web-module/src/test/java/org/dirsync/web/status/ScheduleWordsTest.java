package org.dirsync.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | T1 EVERY 1 MINUTES/T3 EVERY 2 HOURS | Send every minute; Apply every 2 hours",
                "en | EVERY 5 MINUTES | All steps every 5 minutes",
                "en | T1 Mon 07:15/T1 Tue 07:15/T3 Mon 08:00 | Send 2 times a week; Apply once a week",
                "de | T1 EVERY 1 MINUTES | Senden jede Minute",
                "en | what nobody knows | what nobody knows"
            })
    void saysWhatRunsHowOften(String language, String lines, String words) {
        Texts texts = new Texts(Locale.forLanguageTag(language));

        assertThat(ScheduleWords.of(lines.replace('/', '\n'), texts)).isEqualTo(words);
    }
}
