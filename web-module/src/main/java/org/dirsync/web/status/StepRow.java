package org.dirsync.web.status;

import java.util.List;
import org.dirsync.web.text.Texts;

/**
 * A step with what it does.
 *
 * @param step its times
 * @param label its name
 * @param effect what it does
 * @param runnable whether this postoffice can be told to do it
 */
public record StepRow(Step step, String label, String effect, boolean runnable) {
    static List<StepRow> of(OverviewRow row, Texts texts) {
        boolean server = row.status().role().equals("SERVER");
        return row.steps().stream().map(step -> of(step, server, texts)).toList();
    }

    private static StepRow of(Step step, boolean server, Texts texts) {
        String process = step.process();
        boolean answer = process.equals("T2");
        String effect = "office.effect." + process + (answer && server ? ".server" : "");
        return new StepRow(
                step, texts.say("office.process." + process), texts.say(effect), server || !answer);
    }
}
