package org.dirsync.runs;

import org.dirsync.cycle.RunProgress;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is that waits or works on this node.
 *
 * @param phase QUEUED, SENDING, ANSWERING, APPLYING or VERIFYING
 * @param done how much of the phase is done: numbers of the list, in ANSWERING requestors
 * @param expected how much there is to do in this phase, or 0 if that is not known on this node
 * @param changes how many changes were sent or applied in this phase
 * @param messages how many messages were sent or applied so far, in all phases
 * @param bytes their size
 * @param cancelledBy who cancelled it, or null; it stops after the step that it is in
 */
public record ProgressView(
        String phase,
        long done,
        long expected,
        long changes,
        long messages,
        long bytes,
        @Nullable String cancelledBy) {

    static ProgressView of(RunProgress.Look look) {
        return new ProgressView(
                look.phase().name(),
                look.done(),
                look.expected(),
                look.changes(),
                look.outcome().messages(),
                look.outcome().bytes(),
                look.cancelledBy());
    }
}
