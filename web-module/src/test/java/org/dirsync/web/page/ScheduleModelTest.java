package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dirsync.admin.ScheduleView;
import org.dirsync.admin.ScheduleView.BadLineView;
import org.dirsync.admin.ScheduleView.ClockView;
import org.dirsync.admin.ScheduleView.ComingView;
import org.dirsync.admin.ScheduleView.LineView;
import org.dirsync.admin.ScheduleView.TouchedView;
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
                                                    "2027-03-28T03:30")))));

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
}
