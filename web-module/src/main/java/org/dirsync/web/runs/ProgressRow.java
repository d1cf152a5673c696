package org.dirsync.web.runs;

import org.dirsync.runs.ProgressView;
import org.dirsync.web.text.Texts;

/**
 * How far a run is, as the page shows it.
 *
 * @param sentence what it is doing
 * @param done how much is done
 * @param expected how much there is to do; 0 if that is not known
 * @param share both in words; empty if it is not known
 */
public record ProgressRow(String sentence, long done, long expected, String share) {
    static ProgressRow of(ProgressView view, Texts texts) {
        String by = view.cancelledBy();
        String sentence =
                by == null
                        ? texts.say("office.phase." + view.phase(), view.changes(), view.messages())
                        : texts.say("office.run.cancelling", by);
        String share =
                view.expected() == 0
                        ? ""
                        : texts.say("office.phase.of", view.done(), view.expected())
                                + " ("
                                + texts.say(
                                        "office.phase.percent",
                                        (double) view.done() / view.expected())
                                + ")";
        return new ProgressRow(sentence, view.done(), view.expected(), share);
    }
}
