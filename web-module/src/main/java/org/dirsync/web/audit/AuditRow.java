package org.dirsync.web.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirsync.audit.AuditView;
import org.dirsync.web.page.Option;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit list as the page shows it.
 *
 * @param line what is on record
 * @param event what happened, in words
 * @param changed which fields changed, in words; empty if the line names none
 * @param link the page of the entry or the import that the line is about, or null
 * @param label what that page is, in words; empty without one
 * @param postoffice the page of the postoffice, or null if it is not hosted here
 * @param now the name of the postoffice now, in words; empty if it is not hosted here, or has the
 *     name that the line tells
 */
public record AuditRow(
        AuditView line,
        String event,
        String changed,
        @Nullable String link,
        String label,
        @Nullable String postoffice,
        String now) {
    private static final String KINDS = "kind.";

    /**
     * The rows of these lines.
     *
     * @param hosted the postoffices on this node: only they have pages
     * @param renamed former names of postoffices on this node, with those of today
     */
    static List<AuditRow> of(
            List<AuditView> lines, Set<String> hosted, Map<String, String> renamed, Texts texts) {
        List<String> known = texts.keys("audit", KINDS);
        return lines.stream().map(line -> of(line, hosted, renamed, known, texts)).toList();
    }

    private static AuditRow of(
            AuditView line,
            Set<String> hosted,
            Map<String, String> renamed,
            List<String> known,
            Texts texts) {
        String event = said(line, known, texts);
        String changed = changed(line, texts);
        String called = line.postoffice();
        String postoffice =
                called == null || hosted.contains(called) ? called : renamed.get(called);
        if (postoffice == null) {
            return new AuditRow(line, event, changed, null, "", null, "");
        }
        String now = postoffice.equals(called) ? "" : texts.say("audit.now", postoffice);
        String page = "/postoffices/" + postoffice;
        String address = line.address();
        if (address != null) {
            String history = Urls.with("/addresses/" + postoffice + "/history", "address", address);
            return new AuditRow(
                    line, event, changed, history, texts.say("audit.history"), page, now);
        }
        Long imported = line.imported();
        return imported == null
                ? new AuditRow(line, event, changed, null, "", page, now)
                : new AuditRow(
                        line,
                        event,
                        changed,
                        "/imports/" + postoffice + "/" + imported,
                        texts.say("audit.import", imported),
                        page,
                        now);
    }

    private static String changed(AuditView line, Texts texts) {
        return line.changed().isEmpty()
                ? ""
                : texts.say(
                        "audit.changed",
                        line.changed().stream()
                                .map(field -> field(field, texts))
                                .collect(Collectors.joining(", ")));
    }

    /** A prompt stands for itself; what every entry has, for its name in the reader's language. */
    private static String field(String field, Texts texts) {
        return field.startsWith("@") ? texts.say("addresses.field." + field.substring(1)) : field;
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
