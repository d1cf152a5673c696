package org.dirsync.web.page;

import java.util.List;

/**
 * Something that can be run now.
 *
 * @param process what to ask for
 * @param label the button's text
 * @param effect what it does
 */
public record Action(String process, String label, String effect) {
    /** What is more than one step. */
    static List<Action> whole() {
        return List.of(
                new Action("CYCLE", "Whole cycle", "Runs the steps one after the other."),
                new Action("EXPORT", "Full export", "Sends the server its whole list again."),
                new Action("IMPORT", "Full import", "Asks the server for the whole list again."));
    }
}
