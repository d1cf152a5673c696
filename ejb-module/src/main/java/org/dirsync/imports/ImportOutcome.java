package org.dirsync.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.journal.Event;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanCounts;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a file did.
 *
 * @param imported the import's number, by which what it deleted can be restored
 * @param added entries that were not there
 * @param modified entries that were there with other content
 * @param deleted entries that are gone
 * @param unchanged lines that changed nothing
 * @param refused lines that were not taken; the first {@value #MAX_REFUSED}
 * @param refusedTotal how many lines were not taken
 * @param retained entries that would be gone if a refused line did not name them, or might
 * @param unclear refused lines of which it cannot be told whom they mean, in a file that is the
 *     whole list
 * @param notice why nobody was deleted (923); null if the file was taken as the whole list
 */
public record ImportOutcome(
        long imported,
        long added,
        long modified,
        long deleted,
        long unchanged,
        List<RefusedLine> refused,
        long refusedTotal,
        long retained,
        long unclear,
        @Nullable String notice) {

    /** How many refused lines are named. */
    public static final int MAX_REFUSED = 1_000;

    private static final int MAX_NOTED = 20;

    /** Keeps a copy of the list. */
    public ImportOutcome {
        refused = List.copyOf(refused);
    }

    /** Why an import that replaces the list deletes nobody (923), or null if it does. */
    static @Nullable String notice(PlanCounts counts) {
        return counts.unclear() == 0
                ? null
                : "%d %s refused and %s not tell whom it is about, so nobody was deleted: %d addresses that the file does not name stay; correct the refused lines and import the file again"
                        .formatted(
                                counts.unclear(),
                                counts.unclear() == 1 ? "line was" : "lines were",
                                counts.unclear() == 1 ? "does" : "do",
                                counts.retained());
    }

    /** What was done, in a sentence. */
    String text(Plan plan) {
        return "import %d (%s): %d added, %d modified, %d deleted, %d unchanged, %d refused"
                .formatted(
                        imported,
                        ImportMode.of(plan).word(),
                        added,
                        modified,
                        deleted,
                        unchanged,
                        refusedTotal);
    }

    /** What the journal says of it. */
    List<Event> events(Plan plan) {
        Instant now = Instant.now();
        List<Event> events = new ArrayList<>();
        for (RefusedLine line : refused.stream().limit(MAX_NOTED).toList()) {
            events.add(
                    Event.warning(
                                    now,
                                    plan.postoffice(),
                                    Code.of(line.code()).orElse(Code.FAILED),
                                    "import, line %d: %s".formatted(line.line(), line.message()))
                            .namingAnEntry());
        }
        if (notice != null) {
            events.add(
                    Event.warning(
                            now,
                            plan.postoffice(),
                            Code.NOBODY_DELETED,
                            "import %d: %s".formatted(imported, notice)));
        }
        events.add(Event.info(now, plan.postoffice(), text(plan)));
        return events;
    }

    /**
     * A line that was not taken.
     *
     * @param line its number in the file, from 1
     * @param code the number to search for
     * @param message what is wrong and what to do
     */
    public record RefusedLine(long line, int code, String message) {}
}
