package org.dirsync.journal;

import org.dirsync.address.Code;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended. Outcomes of steps {@linkplain #plus combine}: the worst state wins, numbers add
 * up.
 *
 * @param state how it ended
 * @param messages how many messages were sent or applied
 * @param bytes their size as they travel
 * @param added entries added
 * @param modified entries modified
 * @param removed entries removed
 * @param refused changes refused
 * @param code the number of what went wrong, or null
 * @param text what happened, in one sentence; may be empty
 */
public record Outcome(
        State state,
        long messages,
        long bytes,
        long added,
        long modified,
        long removed,
        long refused,
        @Nullable Code code,
        String text) {

    /** How a run ended, from best to worst. */
    public enum State {
        /** All was done. */
        COMPLETE,
        /** Some was refused or is still to come. */
        PARTIAL,
        /** It could not start inside its run window (Q148718). */
        MISSED,
        /** It failed; what its finished steps did stays done. */
        FAILED
    }

    /** Nothing was there to do. */
    public static final Outcome NOTHING = new Outcome(State.COMPLETE, 0, 0, 0, 0, 0, 0, null, "");

    /** Messages were sent. */
    public static Outcome sent(long messages, long bytes) {
        return new Outcome(State.COMPLETE, messages, bytes, 0, 0, 0, 0, null, "");
    }

    /** It did not end well, for this reason. */
    public static Outcome of(State state, @Nullable Code code, String text) {
        return new Outcome(state, 0, 0, 0, 0, 0, 0, code, text);
    }

    /** Both together. */
    public Outcome plus(Outcome other) {
        boolean otherIsWorse = other.state.compareTo(state) > 0;
        Outcome telling = otherIsWorse || text.isEmpty() ? other : this;
        return new Outcome(
                otherIsWorse ? other.state : state,
                messages + other.messages,
                bytes + other.bytes,
                added + other.added,
                modified + other.modified,
                removed + other.removed,
                refused + other.refused,
                telling.code,
                telling.text);
    }

    /** Whether the run changed or refused nothing, and went well. */
    public boolean isIdle() {
        return state == State.COMPLETE && added + modified + removed + refused == 0;
    }
}
