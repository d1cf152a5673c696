package org.dirsync.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dirsync.setup.ScheduleView;
import org.dirsync.setup.ScheduleView.AnswersView;
import org.dirsync.setup.ScheduleView.BadLineView;
import org.dirsync.setup.ScheduleView.ClockView;
import org.dirsync.setup.ScheduleView.ComingView;
import org.dirsync.setup.ScheduleView.LateView;
import org.dirsync.setup.ScheduleView.LineView;
import org.dirsync.setup.ScheduleView.TouchedView;
import org.dirsync.web.page.Form;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class ScheduleModelTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private static final ScheduleView VIEW =
            new ScheduleView(
                    "N/OSLO",
                    "Europe/Oslo",
                    false,
                    false,
                    "T1 Sun 02:30\nT3 Mon 02:30\nT3 EVERY 5 MINUTES",
                    List.of(
                            new LineView("T1 Sun 02:30", "T1", 7, "02:30", 0),
                            new LineView("T3 Mon 02:30", "T3", 1, "02:30", 0),
                            new LineView("T3 EVERY 5 MINUTES", "T3", 0, null, 300)),
                    List.of(new BadLineView(4, "T9", "why")),
                    List.of(),
                    List.of(
                            new ComingView(
                                    "T1",
                                    "T1 Sun 02:30",
                                    Instant.parse("2027-03-28T01:30:00Z"),
                                    "2027-03-28T03:30+02:00")),
                    List.of(
                            new ClockView(
                                    Instant.parse("2027-03-28T01:00:00Z"),
                                    "2027-03-28T02:00",
                                    "2027-03-28T03:00",
                                    true,
                                    List.of(
                                            new TouchedView(
                                                    "T1 Sun 02:30",
                                                    "2027-03-28T02:30",
                                                    "2027-03-28T03:30")))),
                    new AnswersView(
                            "N/HQ",
                            List.of(
                                    weekly("T2", 1, "23:45"),
                                    weekly("T2", 2, "23:45"),
                                    weekly("T2", 3, "23:45"),
                                    weekly("T2", 7, "00:15"),
                                    new LineView("T2 EVERY 1 HOURS", "T2", 0, null, 3600))),
                    List.of(
                            new LateView(
                                    weekly("T1", 1, "07:15"),
                                    "2027-01-04T07:15",
                                    "2027-01-04T23:45",
                                    "2027-01-05T07:15",
                                    86400),
                            new LateView(
                                    weekly("T1", 2, "07:15"),
                                    "2027-01-05T07:15",
                                    null,
                                    "2027-01-05T19:15",
                                    43200)));

    private static LineView weekly(String process, int day, String time) {
        return new LineView(process, process, day, time, 0);
    }

    @Test
    void saysInWordsWhatDaylightSavingDoes() {
        ScheduleModel.Clock clock = ScheduleModel.of(VIEW, ENGLISH).clocks().get(0);
        assertThat(clock.text())
                .isEqualTo("On 28 March 2027 clocks go forward from 02:00 to 03:00.");
        assertThat(clock.touched())
                .containsExactly(
                        "T1 Sun 02:30 runs at 03:30, because there is no 02:30 on that day.");
        assertThat(ScheduleModel.of(VIEW, new Texts(Locale.GERMAN)).clocks().get(0).text())
                .isEqualTo("Am 28. März 2027 werden die Uhren von 02:00 auf 03:00 vorgestellt.");
    }

    @Test
    void putsWeeklyTimesIntoTheWeekAndSaysIntervalsInWords() {
        ScheduleModel model = ScheduleModel.of(VIEW, ENGLISH);
        assertThat(model.days()).startsWith("Mon").hasSize(7);
        assertThat(model.week()).extracting(ScheduleModel.Row::time).containsExactly("02:30");
        assertThat(model.week().get(0).cells().get(6))
                .extracting(LineView::process)
                .containsExactly("T1");
        assertThat(model.week().get(0).cells().get(0))
                .extracting(LineView::process)
                .containsExactly("T3");
        assertThat(model.again())
                .extracting(ScheduleModel.Again::interval)
                .containsExactly("every 5 minutes");
        assertThat(model.next().get(0).local()).isEqualTo("Sun 28 Mar 2027 03:30 (+02:00)");
    }

    @Test
    void takesOneLineOutAndKeepsWhatCannotBeRead() {
        assertThat(ScheduleDraft.without(VIEW, "T3 Mon 02:30"))
                .isEqualTo("T1 Sun 02:30\nT3 EVERY 5 MINUTES\nT9");
    }

    @Test
    void addsATimeForEachDayThatIsChosen() {
        Form form =
                Form.empty()
                        .with("schedule", "T3 Sun 04:00\n")
                        .with("process", "T1")
                        .with("time", "13:45")
                        .with("day", List.of("Sat", "Sun"));
        assertThat(new ScheduleDraft(form, ENGLISH).withTimes())
                .isEqualTo("T3 Sun 04:00\nT1 Sat 13:45\nT1 Sun 13:45");
    }

    @Test
    void saysBesideTheFieldWhatIsMissing() {
        Form form = Form.empty().with("schedule", "T3 Sun 04:00").with("process", "T1");
        assertThat(new ScheduleDraft(form, ENGLISH).withTimes()).isEqualTo("T3 Sun 04:00");
        assertThat(form.errors()).containsOnlyKeys("time", "day");
        Form again = Form.empty().with("every", "0").with("unit", "MINUTES");
        assertThat(new ScheduleDraft(again, ENGLISH).withInterval()).isEmpty();
        assertThat(again.error("every")).isNotEmpty();
    }

    @Test
    void addsSeveralStepsAtOnce() {
        Form form =
                Form.empty()
                        .with("process", List.of("T1", "T3", "T9"))
                        .with("time", "13:45")
                        .with("day", List.of("Sat", "Sun"));
        assertThat(new ScheduleDraft(form, ENGLISH).withTimes())
                .isEqualTo("T1 Sat 13:45\nT1 Sun 13:45\nT3 Sat 13:45\nT3 Sun 13:45");
        Form none = Form.empty().with("time", "13:45").with("day", "Sat");
        assertThat(new ScheduleDraft(none, ENGLISH).withTimes()).isEmpty();
        assertThat(none.errors()).containsOnlyKeys("process");
    }

    @Test
    void setsTimesAroundTheServersAnswers() {
        assertThat(
                        new ScheduleDraft(Form.empty().with("schedule", "T1 Sat 01:00"), ENGLISH)
                                .aroundAnswers(VIEW))
                .isEqualTo(
                        """
                        T1 Sat 01:00
                        T1 Mon 23:15
                        T1 Tue 23:15
                        T1 Wed 23:15
                        T1 Sat 23:45
                        T3 Tue 00:15
                        T3 Wed 00:15
                        T3 Thu 00:15
                        T3 Sun 00:45""");
    }

    @Test
    void saysWhenTheServerAnswers() {
        ScheduleModel model = ScheduleModel.of(VIEW, ENGLISH);
        assertThat(model.answers())
                .containsExactly("Sun 00:15", "Mon\u2013Wed 23:45", "every hour");
        assertThat(model.around()).isTrue();
        List<LineView> daily =
                IntStream.rangeClosed(1, 7).mapToObj(day -> weekly("T2", day, "12:00")).toList();
        assertThat(WeekWords.of(daily, ENGLISH)).containsExactly("daily 12:00");
    }

    @Test
    void warnsOfT1AndT3AtTheSameMinute() {
        assertThat(ScheduleModel.of(VIEW, ENGLISH).late())
                .isEqualTo(
                        "T1 and T3 both run at Mon 07:15. What that T1 sends is answered by the"
                                + " server at its next T2, Mon 23:45, and the answer is applied by"
                                + " the T3 after that: Tue 07:15, 24 h later. Set T3 to a time"
                                + " after the server's T2. The same holds for 1 more time.");
    }
}
