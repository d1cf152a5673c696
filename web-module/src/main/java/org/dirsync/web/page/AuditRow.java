package org.dirsync.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dirsync.admin.AuditView;
import org.dirsync.web.text.Texts;

/**
 * A line of the audit list as the page shows it.
 *
 * @param line what is on record
 * @param event what happened, in words
 */
public record AuditRow(AuditView line, String event) {
    private static final String KINDS = "kind.";

    static List<AuditRow> of(List<AuditView> lines, Texts texts) {
        List<String> known = texts.keys("audit", KINDS);
        return lines.stream().map(line -> new AuditRow(line, said(line, known, texts))).toList();
    }

    /** An event that has no words yet is shown by its name. */
    private static String said(AuditView line, List<String> known, Texts texts) {
        return known.contains(line.what())
                ? texts.say("audit." + KINDS + line.what())
                : line.what();
    }

    /** The events to choose from, the first being any. */
    static List<Option> options(Texts texts) {
        Stream<Option> events =
                texts.keys("audit", KINDS).stream()
                        .map(kind -> new Option(kind, texts.say("audit." + KINDS + kind)))
                        .sorted(Comparator.comparing(Option::label));
        return Stream.concat(Stream.of(new Option("", texts.say("audit.any"))), events).toList();
    }
}
