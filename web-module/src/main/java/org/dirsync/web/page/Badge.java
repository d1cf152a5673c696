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
public record Badge(String word, String shape, String tone) {
    /** Changes wait for the next scheduled run, as between any two runs. */
    public static final Badge SCHEDULED = new Badge("Scheduled", "clock", "off");

    /** The key of the word in the reader's language. */
    public String key() {
        return "office.look." + word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** How far a message is. */
    public static Badge ofBatch(String state) {
        return switch (state) {
            case "SENT" -> new Badge("Sent", "clock", "busy");
            case "RECEIVED" -> new Badge("Received", "arrows", "busy");
            case "APPLIED" -> new Badge("Applied", "check", "good");
            case "VERIFIED" -> new Badge("Verified", "check", "good");
            case "REPEATED" -> new Badge("Repeated", "dot", "off");
            case "GAP" -> new Badge("Gap", "triangle", "warn");
            case "REFUSED" -> new Badge("Refused", "cross", "bad");
            default -> throw new IllegalArgumentException("no state of a message: " + state);
        };
    }

    /** A state of a postoffice. */
    public static Badge of(State state) {
        return switch (state) {
            case IN_SYNC -> new Badge("In sync", "check", "good");
            case SYNCING -> new Badge("Syncing", "arrows", "busy");
            case WAITING -> new Badge("Waiting", "clock", "busy");
            case BEHIND -> new Badge("Behind", "triangle", "warn");
            case PAUSED -> new Badge("Paused", "bars", "off");
            case OFFLINE -> new Badge("Offline", "slash", "off");
            case FAILED -> new Badge("Failed", "cross", "bad");
            case DIVERGED -> new Badge("Diverged", "unequal", "bad");
        };
    }

    /** How a postoffice is; changes that wait for the next scheduled run are no warning. */
    public static Badge of(PostofficeStatus status) {
        return isScheduled(status) ? SCHEDULED : of(status.state());
    }

    /** Whether a postoffice has changes that wait for the next scheduled run, and no others. */
    public static boolean isScheduled(PostofficeStatus status) {
        return status.state() == State.BEHIND && !status.overdue();
    }

    /** An outcome of a run. */
    public static Badge ofRun(String state) {
        return switch (state) {
            case "COMPLETE" -> new Badge("Complete", "check", "good");
            case "PARTIAL" -> new Badge("Partial", "triangle", "warn");
            case "FAILED" -> new Badge("Failed", "cross", "bad");
            case "MISSED" -> new Badge("Missed", "slash", "off");
            case "RUNNING" -> new Badge("Running", "arrows", "busy");
            case "QUEUED" -> new Badge("Queued", "clock", "busy");
            default -> throw new IllegalArgumentException("no state of a run: " + state);
        };
    }

    /** A severity of a journal line. */
    public static Badge ofSeverity(String severity) {
        return switch (severity) {
            case "INFO" -> new Badge("Info", "dot", "off");
            case "WARNING" -> new Badge("Warning", "triangle", "warn");
            case "ERROR" -> new Badge("Error", "cross", "bad");
            default -> throw new IllegalArgumentException("no severity: " + severity);
        };
    }

    /** Whether this does not mend itself in the next cycle. */
    public static boolean needsAPerson(State state) {
        return state == State.FAILED || state == State.OFFLINE || state == State.DIVERGED;
    }
}
