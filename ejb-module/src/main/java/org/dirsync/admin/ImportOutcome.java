package org.dirsync.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.journal.Event;
import org.dirsync.store.Plan;

/**
 * What an import of a file did.
 *
 * @param imported the import's number, by which what it deleted can be restored
 * @param added entries that were not there
 * @param modified entries that were there with other content
 * @param deleted entries that are gone
 * @param unchanged lines that changed nothing
 * @param refused lines that were not taken; the first {@value #MOST_REFUSED}
 * @param refusedTotal how many lines were not taken
 */
public record ImportOutcome(
        long imported,
        long added,
        long modified,
        long deleted,
        long unchanged,
        List<RefusedLine> refused,
        long refusedTotal) {

    /** How many refused lines are named. */
    public static final int MOST_REFUSED = 1_000;

    private static final int MOST_NOTED = 20;

    /** Keeps a copy of the list. */
    public ImportOutcome {
        refused = List.copyOf(refused);
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
        for (RefusedLine line : refused.stream().limit(MOST_NOTED).toList()) {
            events.add(
                    Event.warning(
                                    now,
                                    plan.postoffice(),
                                    Code.of(line.code()).orElse(Code.FAILED),
                                    "import, line %d: %s".formatted(line.line(), line.message()))
                            .namingAnEntry());
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
