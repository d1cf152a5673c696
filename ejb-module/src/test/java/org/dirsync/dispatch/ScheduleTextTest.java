package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.dirsync.dispatch.ScheduleText.BadLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTextTest {

    @Test
    void namesEachBadLineAndTakesTheOthers() {
        ScheduleText read =
                ScheduleText.read(
                        "T1 Sat 13:45\n\nT4 Sat 13:45\nT3 Sat 25:00\nT3 Sun 04:00", false);
        assertThat(read.schedule()).hasToString("T1 Sat 13:45\nT3 Sun 04:00");
        assertThat(read.bad()).extracting(BadLine::number).containsExactly(3, 4);
        assertThat(read.bad())
                .extracting(BadLine::text)
                .containsExactly("T4 Sat 13:45", "T3 Sat 25:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T1 Saturn 13:45|'SATURN' is no day",
                "T1 Sat 24:00|'24:00' is no time",
                "T1 Sat 1345|'1345' is no time",
                "T1 Sat|a day and a time",
                "T1|a day and a time",
                "T1 Sat 13:45 daily|a day and a time",
                "T1 EVERY 0 MINUTES|from 1 second to 7 days",
                "EVERY 5|from 1 second to 7 days",
                "EVERY 5 WEEKS|from 1 second to 7 days",
                "EVERY 99999999999999999999 HOURS|from 1 second to 7 days",
                "Sat 13:45|begin with T1",
            })
    void saysWhatIsWrongWithALine(String line, String why) {
        assertThat(ScheduleText.read(line, true).bad())
                .singleElement()
                .extracting(BadLine::why)
                .asString()
                .contains(why);
    }

    @Test
    void saysWhichLinesItLeavesOutBecauseThereIsNoT2() {
        ScheduleText read = ScheduleText.read("T1 Mon 01:00\nT2 Mon 02:00", false);
        assertThat(read.dropped()).extracting(BadLine::number).containsExactly(2);
        assertThat(ScheduleText.read("T2 Mon 02:00", true).dropped()).isEmpty();
    }
}
