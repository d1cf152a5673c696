package org.dirsync.web.page;

import java.util.List;

/**
 * A step with what it does.
 *
 * @param step its times
 * @param label its name in a word
 * @param effect what it does
 * @param runnable whether this postoffice can be told to do it
 */
public record StepRow(Step step, String label, String effect, boolean runnable) {
    static List<StepRow> of(OverviewRow row) {
        boolean server = row.status().role().equals("SERVER");
        return row.steps().stream().map(step -> of(step, server)).toList();
    }

    private static StepRow of(Step step, boolean server) {
        return switch (step.process()) {
            case "T1" ->
                    new StepRow(
                            step, "Send", "Its changes and its request go to the server.", true);
            case "T2" ->
                    server
                            ? new StepRow(
                                    step,
                                    "Answer",
                                    "The server answers every requestor that it heard from.",
                                    true)
                            : new StepRow(step, "Answer", "The server answers it.", false);
            default ->
                    new StepRow(
                            step, "Apply", "It applies the answer and verifies its list.", true);
        };
    }
}
