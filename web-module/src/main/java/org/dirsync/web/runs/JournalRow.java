package org.dirsync.web.runs;

import org.dirsync.runs.JournalView;
import org.dirsync.web.page.Badge;
import org.dirsync.web.text.Texts;

/**
 * A line of the journal as the page shows it.
 *
 * @param line what it says
 * @param look its severity
 * @param meaning what its number means; empty if it has none
 */
public record JournalRow(JournalView line, Badge look, String meaning) {
    public static JournalRow of(JournalView line, Texts texts) {
        return new JournalRow(
                line, Badge.ofSeverity(line.severity()), CodeText.meaning(line.code(), texts));
    }
}
