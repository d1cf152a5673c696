package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                "T1 Mon-Fri|a day and a time",
                "T1 07:15|a day and a time",
                "T1 07:15 Mon|'07:15' is no day",
                "T1 Mon-Wed-Fri 07:15|'MON-WED-FRI' is no day",
                "T1 Mon-Frx 07:15|'MON-FRX' is no day",
                "T1 Mon- 07:15|a day and a time",
                "T1 Mon-Fri 07:15, 25:15|'25:15' is no time",
                "T1 Mon-Fri 07:15,|'' is no time",
                "T1 M 07:15|'M' is no day",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T1 Mon-Wed 07:15|T1 Mon 07:15;T1 Tue 07:15;T1 Wed 07:15",
                "T3 Mon, Thu 07:15, 19:15|T3 Mon 07:15;T3 Mon 19:15;T3 Thu 07:15;T3 Thu 19:15",
                "T3 Mon Thu 07:15 19:15|T3 Mon 07:15;T3 Mon 19:15;T3 Thu 07:15;T3 Thu 19:15",
                "t1 sat - mon 1:05|T1 Mon 01:05;T1 Sat 01:05;T1 Sun 01:05",
                "T1 Mo-Mi, Fr 07:15|T1 Mon 07:15;T1 Tue 07:15;T1 Wed 07:15;T1 Fri 07:15",
                "T1 Mo.\u2013Di. 07:15|T1 Mon 07:15;T1 Tue 07:15",
                "T1 Do-Samstag 07:15|T1 Thu 07:15;T1 Fri 07:15;T1 Sat 07:15",
                "T1 So 07:15|T1 Sun 07:15",
                "T1 Mon-Mon 07:15, 07:15|T1 Mon 07:15",
            })
    void understandsSeveralDaysAndTimes(String line, String means) {
        ScheduleText read = ScheduleText.read(line, true);
        assertThat(read.bad()).isEmpty();
        assertThat(read.schedule()).hasToString(means.replace(';', '\n'));
    }

    @Test
    void stopsWhereThereAreMoreTimesThanAreKept() {
        String minutes =
                IntStream.range(0, 60)
                        .mapToObj("T1 Mon-Sun 00:%02d, 01:%<02d"::formatted)
                        .collect(Collectors.joining("\n"));
        ScheduleText read = ScheduleText.read(minutes, true);
        assertThat(read.bad())
                .singleElement()
                .hasToString(
                        "BadLine[number=44, text=T1 Mon-Sun 00:43, 01:43, why=with this line there are"
                                + " more than 615 times, and no more are kept; leave lines out or write"
                                + " EVERY]");
        assertThat(read.schedule().toString()).hasSizeLessThan(ScheduleText.MAX_LENGTH + 200);
    }
}
