package org.dirsync.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.dirsync.web.text.Texts;

/**
 * Something that can be run now.
 *
 * @param process what to ask for
 * @param label the button's text
 * @param effect what it does
 */
public record Action(String process, String label, String effect) {
    /** What is more than one step. */
    public static List<Action> whole(Texts texts) {
        return Stream.of("CYCLE", "EXPORT", "IMPORT")
                .map(
                        process ->
                                new Action(
                                        process,
                                        texts.say("office.process." + process),
                                        texts.say("office.effect." + process)))
                .toList();
    }
}
