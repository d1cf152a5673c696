package org.dirsync.store;

/** How far an import is. */
public enum PlanState {
    /** The file is being read; nobody sees the plan yet. */
    READING,
    /** It can be looked at, applied or thrown away. */
    NEW,
    /** Its rows are being applied. */
    APPLYING,
    /** Somebody asked to stop; the step under way is the last. */
    CANCELLING,
    /** Every row was applied, or named as one that no longer fits. */
    APPLIED,
    /** It was stopped between two steps: rows up to there are applied, the others are not. */
    CANCELLED,
    /** Nobody applied it in time, or newer ones took its place. */
    EXPIRED,
    /** Somebody threw it away; what is left of it is being deleted. */
    DROPPED
}
