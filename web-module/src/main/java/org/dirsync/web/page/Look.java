package org.dirsync.web.page;

import java.util.Locale;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.usecase.State;

/**
 * How something is shown: in a word, a shape and a colour, each of which is enough.
 *
 * @param word in a word or two
 * @param shape the name of the shape
 * @param tone good, busy, warn, bad or off: the colour
 */
public record Look(String word, String shape, String tone) {
    /** Changes wait for the next scheduled run, as between any two runs. */
    public static final Look SCHEDULED = new Look("Scheduled", "clock", "off");

    /** The key of the word in the reader's language. */
    public String key() {
        return "office.look." + word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** How far a message is. */
    public static Look ofBatch(String state) {
        return switch (state) {
            case "SENT" -> new Look("Sent", "clock", "busy");
            case "RECEIVED" -> new Look("Received", "arrows", "busy");
            case "APPLIED" -> new Look("Applied", "check", "good");
            case "VERIFIED" -> new Look("Verified", "check", "good");
            case "REPEATED" -> new Look("Repeated", "dot", "off");
            case "GAP" -> new Look("Gap", "triangle", "warn");
            case "REFUSED" -> new Look("Refused", "cross", "bad");
            default -> throw new IllegalArgumentException("no state of a message: " + state);
        };
    }

    /** A state of a postoffice. */
    public static Look of(State state) {
        return switch (state) {
            case IN_SYNC -> new Look("In sync", "check", "good");
            case SYNCING -> new Look("Syncing", "arrows", "busy");
            case WAITING -> new Look("Waiting", "clock", "busy");
            case BEHIND -> new Look("Behind", "triangle", "warn");
            case PAUSED -> new Look("Paused", "bars", "off");
            case OFFLINE -> new Look("Offline", "slash", "off");
            case FAILED -> new Look("Failed", "cross", "bad");
            case DIVERGED -> new Look("Diverged", "unequal", "bad");
        };
    }

    /** How a postoffice is; changes that wait for the next scheduled run are no warning. */
    public static Look of(PostofficeStatus status) {
        return isScheduled(status) ? SCHEDULED : of(status.state());
    }

    /** Whether a postoffice has changes that wait for the next scheduled run, and no others. */
    public static boolean isScheduled(PostofficeStatus status) {
        return status.state() == State.BEHIND && !status.overdue();
    }

    /** An outcome of a run. */
    public static Look ofRun(String state) {
        return switch (state) {
            case "COMPLETE" -> new Look("Complete", "check", "good");
            case "PARTIAL" -> new Look("Partial", "triangle", "warn");
            case "FAILED" -> new Look("Failed", "cross", "bad");
            case "MISSED" -> new Look("Missed", "slash", "off");
            case "RUNNING" -> new Look("Running", "arrows", "busy");
            case "QUEUED" -> new Look("Queued", "clock", "busy");
            default -> throw new IllegalArgumentException("no state of a run: " + state);
        };
    }

    /** A severity of a journal line. */
    public static Look ofSeverity(String severity) {
        return switch (severity) {
            case "INFO" -> new Look("Info", "dot", "off");
            case "WARNING" -> new Look("Warning", "triangle", "warn");
            case "ERROR" -> new Look("Error", "cross", "bad");
            default -> throw new IllegalArgumentException("no severity: " + severity);
        };
    }

    /** Whether this does not mend itself in the next cycle. */
    public static boolean needsAPerson(State state) {
        return state == State.FAILED || state == State.OFFLINE || state == State.DIVERGED;
    }
}
